/** What a screen is measured against. Lengths in millimetres of glass. */
export interface ProbeLimits {
  readonly mmPerPx: number;
  readonly targetMm: number;
  readonly keyMm: number;
  readonly gapMm: number;
  /** A desk's screen: what is scrolled out of sight is no fault, and letters follow the reader alone. */
  readonly mayScroll: boolean;
}

export const LIMITS: Omit<ProbeLimits, 'mmPerPx'> = { targetMm: 20, keyMm: 15, gapMm: 2.5, mayScroll: false };

/** The panel at a desk: 12 mm for a finger, lists that scroll. */
export const STAFF_LIMITS: Omit<ProbeLimits, 'mmPerPx'> = { targetMm: 12, keyMm: 12, gapMm: 0, mayScroll: true };

export interface ProbeResult {
  readonly lang: string;
  readonly title: string;
  readonly headings: number;
  readonly targets: number;
  readonly smallestMm: number;
  /** Names of targets with what is wrong about each. */
  readonly small: readonly string[];
  readonly overlapping: readonly string[];
  readonly tight: readonly string[];
  readonly covered: readonly string[];
  readonly offScreen: readonly string[];
  readonly notSemantic: readonly string[];
  /** Pieces of text that are cut, leave the glass, or lie on other text. */
  readonly clipped: readonly string[];
  readonly tooHigh: number;
  readonly scrolls: boolean;
  readonly smallestCapitalMm: number;
  readonly runningAnimations: number;
}

/** Measures the screen as it stands. Runs in the page: everything it needs is inside or in its argument. */
export function probe(limits: ProbeLimits): ProbeResult {
  const TARGETS =
    'button,a[href],input:not([type=hidden]),select,textarea,summary,[role=button],[role=link],[role=checkbox],[role=radio],[role=tab],[role=option],[role=switch],[role=menuitem],[tabindex]:not([tabindex="-1"])';
  const CAPITAL_RATIO = 0.698;
  const mm = limits.mmPerPx;

  const seen = (element: Element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hidden = style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity) < 0.01;
    return box.width > 1 && box.height > 1 && !hidden && !element.closest('[inert],[hidden]');
  };
  const nameOf = (element: Element) => {
    const words =
      element.getAttribute('aria-label') || (element as HTMLElement).textContent || element.id || element.tagName;
    return words.trim().replace(/\s+/g, ' ').slice(0, 40);
  };
  /** Lies where its list or page has to be scrolled to. */
  const scrolledAway = (element: Element, box: DOMRect) => {
    if (!limits.mayScroll) return false;
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(parent);
      const edge = parent.getBoundingClientRect();
      if (/auto|scroll/.test(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return true;
      if (/auto|scroll/.test(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) return true;
    }
    return false;
  };
  /** Day, month and year are parts of one field: touching any of them touches the field. */
  const touched = (element: Element) => {
    if (element.matches('[role=spinbutton][data-type]')) return element.parentElement ?? element;
    // A box with its words: the whole label can be touched.
    return element.matches('input[type=checkbox],input[type=radio]') ? (element.closest('label') ?? element) : element;
  };
  /** For ears only. */
  const unseen = (element: Element) => {
    for (let parent: Element | null = element; parent; parent = parent.parentElement) {
      if (getComputedStyle(parent).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const round = (value: number) => Math.round(value * 10) / 10;

  const elements = [...new Set([...document.querySelectorAll(TARGETS)].filter(seen).map(touched))].filter(
    (element) => !scrolledAway(element, element.getBoundingClientRect()),
  );
  const targets = elements
    .filter((element) => !elements.some((other) => other !== element && other.contains(element)))
    .map((element) => {
      const box = element.getBoundingClientRect();
      const points = [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ].map(([x = 0, y = 0]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
      return {
        name: nameOf(element),
        box,
        field: element.tagName === 'INPUT',
        key: element.closest('[data-keys]') !== null,
        live: element.getAttribute('aria-disabled') !== 'true' && !(element as HTMLButtonElement).disabled,
        inside: box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1,
        hit: points.filter((hit) => hit !== null && (hit === element || element.contains(hit))).length / points.length,
        semantic:
          element.querySelector('[role=spinbutton],input') !== null ||
          /^(BUTTON|A|INPUT|SELECT|TEXTAREA|SUMMARY)$/.test(element.tagName) ||
          element.matches('[role],section[aria-label]'),
      };
    });
  const smallMm = (target: (typeof targets)[number]) => Math.min(target.box.width, target.box.height) * mm;

  const overlapping: string[] = [];
  const tight: string[] = [];
  targets.forEach((a, index) => {
    for (const b of targets.slice(index + 1)) {
      const dx = Math.max(a.box.left, b.box.left) - Math.min(a.box.right, b.box.right);
      const dy = Math.max(a.box.top, b.box.top) - Math.min(a.box.bottom, b.box.bottom);
      if (dx < -1 && dy < -1) overlapping.push(`${a.name} × ${b.name}`);
      else if (Math.min(dx, dy) < 0 && Math.max(dx, dy) * mm < limits.gapMm)
        tight.push(`${a.name} | ${b.name}: ${round(Math.max(dx, dy) * mm)} mm`);
    }
  });

  const clipped: string[] = [];
  const lines: { text: string; box: DOMRect; owner: Element }[] = [];
  let smallestFontPx = Number.POSITIVE_INFINITY;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = (node.nodeValue ?? '').trim();
    if (!text || !owner || !seen(owner) || unseen(owner) || owner.closest('script,style')) continue;
    smallestFontPx = Math.min(smallestFontPx, Number.parseFloat(getComputedStyle(owner).fontSize));
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    for (const box of boxes) {
      if (scrolledAway(owner, box)) continue;
      const label = text.slice(0, 40);
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -3 || box.bottom > innerHeight + 3)
        clipped.push(`off the glass: ${label}`);
      for (
        let parent: Element | null = owner;
        parent && parent !== document.documentElement;
        parent = parent.parentElement
      ) {
        const style = getComputedStyle(parent);
        const edge = parent.getBoundingClientRect();
        const isTarget = parent.matches('button,[role=button]');
        const cuts = limits.mayScroll ? /hidden|clip/ : /hidden|clip|auto|scroll/;
        const cutsX = isTarget || cuts.test(style.overflowX);
        const cutsY = isTarget || cuts.test(style.overflowY);
        if (cutsX && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5))
          clipped.push(`cut at the side: ${label}`);
        if (cutsY && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3))
          clipped.push(`cut above or below: ${label}`);
      }
      lines.push({ text: label, box, owner });
    }
  }
  // the boxes of lines are higher than their letters, so only a clear overlap counts
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      const dx = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const dy = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      const under =
        a.owner.closest('[aria-modal],[role=alertdialog]') !== b.owner.closest('[aria-modal],[role=alertdialog]');
      if (!under && dx > 3 && dy > Math.min(a.box.height, b.box.height) * 0.45)
        clipped.push(`lies on other text: ${a.text} × ${b.text}`);
    }
  });
  for (const input of document.querySelectorAll('input')) {
    if (seen(input) && input.scrollWidth > input.clientWidth + 1 && input.matches('.pesel'))
      clipped.push(`cut inside its field: ${input.value}`);
  }

  const live = targets.filter((target) => target.live);
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    targets: live.length,
    smallestMm: round(Math.min(...live.map(smallMm))),
    small: live
      .filter((target) => smallMm(target) < (target.key ? limits.keyMm : limits.targetMm) - 0.05)
      .map((target) => `${target.name}: ${round(target.box.width * mm)} × ${round(target.box.height * mm)} mm`),
    overlapping,
    tight,
    covered: targets.filter((target) => target.inside && target.hit < 0.6).map((target) => target.name),
    offScreen: targets.filter((target) => !target.inside).map((target) => target.name),
    notSemantic: live.filter((target) => !target.semantic).map((target) => target.name),
    clipped: [...new Set(clipped)],
    tooHigh: [...document.querySelectorAll('[data-too-high]')].filter(seen).length,
    scrolls:
      document.documentElement.scrollWidth > innerWidth + 1 || document.documentElement.scrollHeight > innerHeight + 1,
    smallestCapitalMm: limits.mayScroll ? Number.POSITIVE_INFINITY : round(smallestFontPx * CAPITAL_RATIO * mm),
    runningAnimations: document.getAnimations().filter((animation) => animation.playState === 'running').length,
  };
}

/** Everything wrong with a screen, in words; empty when nothing is. */
export function faultsOf(result: ProbeResult, mode: { readonly large: boolean; readonly still: boolean }): string[] {
  const list = (what: string, names: readonly string[]) => names.map((name) => `${what}: ${name}`);
  return [
    ...(result.lang ? [] : ['the page has no language']),
    ...(result.title ? [] : ['the page has no title']),
    ...(result.headings === 1 ? [] : [`${result.headings} main headings`]),
    ...list('small target', result.small),
    ...list('targets overlap', result.overlapping),
    ...list('targets too close', result.tight),
    ...list('target is covered', result.covered),
    ...list('target leaves the glass', result.offScreen),
    ...list('target without a role', result.notSemantic),
    ...list('text', result.clipped),
    ...(result.tooHigh ? [`${result.tooHigh} blocks higher than their page`] : []),
    ...(result.scrolls ? ['the screen scrolls'] : []),
    // EN 301 549 5.1.4: 0.7° at 600 mm
    ...(mode.large && result.smallestCapitalMm < 7.3 ? [`capitals of ${result.smallestCapitalMm} mm`] : []),
    ...(mode.still && result.runningAnimations > 0 ? [`${result.runningAnimations} animations run`] : []),
  ];
}
