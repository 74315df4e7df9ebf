/** One flat shape of the town: a path, and the number of its colour in the theme. */
export interface TownShape {
  readonly colour: number;
  readonly d: string;
}

const GROUND = 300;

function rectangle(colour: number, x: number, y: number, width: number, height: number): TownShape {
  return { colour, d: `M${x} ${y}h${width}v${height}h${-width}z` };
}

function disc(colour: number, x: number, y: number, r: number): TownShape {
  return { colour, d: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z` };
}

function arched(x: number, y: number, width: number, height: number, colour = 7): TownShape {
  const r = width / 2;
  return { colour, d: `M${x} ${y + height}V${y + r}a${r} ${r} 0 0 1 ${width} 0v${height - r}z` };
}

/** A stepped gable of Warmian brick standing on a wall. */
function gable(
  colour: number,
  x: number,
  y: number,
  width: number,
  height: number,
  steps: number,
  wall: number,
): TownShape {
  const stepWidth = width / (2 * steps + 1);
  const stepHeight = height / steps;
  let d = `M${x} ${y + height + wall}V${y + height}`;
  for (let step = 0; step < steps; step++)
    d += `h${(step ? stepWidth : stepWidth * 0.6).toFixed(1)}v${(-stepHeight).toFixed(1)}`;
  d += `h${(width - 2 * (stepWidth * 0.6 + stepWidth * (steps - 1))).toFixed(1)}`;
  for (let step = 0; step < steps; step++)
    d += `v${stepHeight.toFixed(1)}h${(step === steps - 1 ? stepWidth * 0.6 : stepWidth).toFixed(1)}`;
  return { colour, d: `${d}V${y + height + wall}z` };
}

function spruce(x: number, height: number, colour = 5): TownShape {
  const h = height;
  const f = (part: number) => (h * part).toFixed(1);
  return {
    colour,
    d: `M${x} ${GROUND - h}l${f(0.17)} ${f(0.36)}h${f(-0.06)}l${f(0.13)} ${f(0.3)}h${f(-0.07)}l${f(0.13)} ${f(0.34)}h${f(-0.6)}l${f(0.13)} ${f(-0.34)}h${f(-0.07)}l${f(0.13)} ${f(-0.3)}h${f(-0.06)}z`,
  };
}

function oak(x: number, r: number, colour = 6): TownShape[] {
  return [{ colour, d: `M${x - 3} ${GROUND}v${-r}h6v${r}z` }, disc(colour, x, GROUND - r * 1.5, r)];
}

const forest = Array.from({ length: 30 }, (_, tree) => spruce(10 + tree * 37, 70 + ((tree * 37) % 46)));

const houses = [
  gable(2, 34, 196, 86, 58, 4, 46),
  arched(52, 226, 12, 26),
  arched(71, 212, 12, 40),
  arched(90, 226, 12, 26),
  arched(60, 268, 13, 22),
  arched(82, 268, 13, 22),
  gable(1, 120, 170, 104, 72, 5, 58),
  arched(140, 214, 12, 32),
  arched(165, 192, 14, 54),
  arched(191, 214, 12, 32),
  arched(140, 262, 13, 24),
  arched(166, 262, 13, 38),
  arched(191, 262, 13, 24),
  gable(3, 224, 212, 74, 46, 4, 42),
  arched(240, 240, 11, 22),
  arched(255, 228, 11, 34),
  arched(271, 240, 11, 22),
  arched(242, 272, 11, 20),
  arched(268, 272, 11, 20),
  ...oak(316, 26),
];

const highGate = [
  gable(1, 346, 118, 96, 62, 5, 120),
  arched(366, 156, 11, 34),
  arched(388, 140, 13, 50),
  arched(411, 156, 11, 34),
  rectangle(3, 346, 196, 96, 6),
  arched(366, 214, 11, 24),
  arched(411, 214, 11, 24),
  arched(376, 236, 36, 64, 5),
  ...oak(466, 30),
  ...oak(498, 20, 5),
];

const townHall = [
  rectangle(7, 536, 206, 264, 94),
  { colour: 4, d: 'M528 206l26-40h228l26 40z' },
  ...[0, 1, 2, 3, 4].map((dormer) => ({ colour: 3, d: `M${556 + dormer * 50} 196v-14l8-9 8 9v14z` })),
  ...[0, 1, 2, 5, 6, 7].flatMap((window) => [
    rectangle(6, 550 + window * 31.4, 220, 13, 26),
    arched(550 + window * 31.4, 258, 13, 30, 6),
  ]),
  rectangle(3, 636, 96, 64, 204),
  rectangle(2, 636, 166, 64, 5),
  rectangle(2, 630, 92, 76, 6),
  disc(7, 668, 130, 19),
  arched(650, 184, 11, 32),
  arched(675, 184, 11, 32),
  arched(654, 246, 28, 54, 1),
  { colour: 4, d: 'M634 92c2-24 16-30 20-46h28c4 16 18 22 20 46z' },
  rectangle(7, 656, 26, 24, 20),
  { colour: 4, d: 'M653 26c2-10 11-12 15-26 4 14 13 16 15 26z' },
  rectangle(8, 667, -22, 2, 22),
  ...oak(824, 24),
];

const castle = [
  rectangle(1, 850, 190, 60, 110),
  { colour: 1, d: 'M858 190v-92h44v92z' },
  { colour: 2, d: 'M852 98l28-52 28 52z' },
  rectangle(3, 858, 120, 44, 5),
  arched(874, 140, 12, 30),
  arched(872, 216, 14, 34),
  rectangle(2, 910, 232, 84, 68),
  { colour: 4, d: 'M906 232l14-30h60l18 30z' },
  arched(924, 246, 13, 28),
  arched(948, 246, 13, 28),
  arched(972, 246, 13, 28),
  spruce(1018, 128, 4),
  spruce(1054, 98, 6),
  ...oak(1092, 22),
  spruce(14, 112, 4),
];

const shore = [rectangle(6, -4, GROUND, 1090, 12), rectangle(9, -4, GROUND + 12, 1090, 60)];
const sky = [disc(8, 668, 150, 84)];
const planets = [disc(7, 581.7, 63.7, 7), disc(9, 785.4, 32.6, 10), disc(3, 477.7, 88.2, 6)];

export const BEHIND_ORBITS: readonly TownShape[] = sky;
export const BEFORE_ORBITS: readonly TownShape[] = [
  ...planets,
  ...forest,
  ...houses,
  ...highGate,
  ...townHall,
  ...castle,
  ...shore,
];
export const SKY_ORBITS: readonly string[] = [122, 166, 200].map((r) => `M${668 - r} 150a${r} ${r} 0 0 1 ${2 * r} 0`);
export const CLOCK_HANDS = 'M668 119v11l8 6';
export const WAVES = [
  [60, 22, 150],
  [250, 34, 90],
  [380, 20, 60],
  [470, 44, 190],
  [700, 26, 230],
  [960, 40, 80],
  [90, 46, 220],
  [760, 50, 120],
  [560, 22, 60],
]
  .map(([x, y, width]) => `M${x} ${GROUND + (y ?? 0)}h${width}`)
  .join('');
export const SUN_ON_WATER = `M640 ${GROUND + 34}h56M628 ${GROUND + 44}h80M648 ${GROUND + 54}h40`;
