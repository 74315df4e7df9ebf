import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The place a chart has, and the size of the reader's letters in it. */
export interface ChartBox {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem: charts grow with the letters. */
  readonly rem: number;
}

/**
 * Measures the place of a chart and follows it. The letters are asked for as well, because what fits under a bar depends on
 * both; a change of letters changes the height of the place, so it is noticed too.
 */
export function useChartBox(): readonly [RefObject<HTMLDivElement | null>, ChartBox | null] {
  const place = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<ChartBox | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setBox((before) =>
        before?.width === width && before.height === height && before.rem === rem ? before : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, box];
}
