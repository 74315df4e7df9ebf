import {
  BEFORE_ORBITS,
  BEHIND_ORBITS,
  CLOCK_HANDS,
  SKY_ORBITS,
  SUN_ON_WATER,
  type TownShape,
  WAVES,
} from './town-shapes.ts';

function Shapes({ shapes }: { readonly shapes: readonly TownShape[] }) {
  return shapes.map((shape) => (
    <path
      key={shape.d}
      d={shape.d}
      style={{ fill: `var(--pic-${shape.colour})` }}
      stroke="var(--pic-line)"
      strokeWidth="2"
    />
  ));
}

/** The town between forest and lake, under the sun of Copernicus. An ornament of the start screen; it says nothing to a screen reader. */
export function TownPicture({ part = 'whole' }: { readonly part?: 'whole' | 'town-hall' }) {
  return (
    <svg
      className="pic"
      viewBox={part === 'whole' ? '0 -70 1080 430' : '500 -70 420 430'}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <Shapes shapes={BEHIND_ORBITS} />
      {SKY_ORBITS.map((d) => (
        <path key={d} d={d} fill="none" stroke="var(--pic-orbit)" strokeWidth="2" />
      ))}
      <Shapes shapes={BEFORE_ORBITS} />
      <path d={CLOCK_HANDS} fill="none" stroke="var(--pic-hand)" strokeWidth="3" />
      <path d={WAVES} stroke="var(--pic-wave)" strokeWidth="3" strokeLinecap="round" />
      <path d={SUN_ON_WATER} stroke="var(--pic-8)" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
