import { useEffect, useState } from 'react';
import { ICONS } from './icons.ts';

const CENTRE = 600;
const ORBITS = [1, 2, 3, 4, 5] as const;

function radius(orbit: number): number {
  return 600 - orbit * 86;
}

function planetAt(orbit: number): { cx: number; cy: number } {
  const angle = ((28 + orbit * 9.5) * Math.PI) / 180;
  return { cx: CENTRE - radius(orbit) * Math.cos(angle), cy: CENTRE - radius(orbit) * Math.sin(angle) };
}

// a screen may be drawn anew for each step; the planet then still starts from where it was last seen
let lastSeen: number | undefined;

interface OrbitProps {
  /** The step, 1 to 5: the planet comes nearer to the sun with every one. */
  readonly step: number;
  /** All done: a larger sun with the seal of the board on it, and no planet. */
  readonly done?: boolean;
}

/** Five orbits of Copernicus, one for each step. */
export function Orbit({ step, done = false }: OrbitProps) {
  const [shown, setShown] = useState(lastSeen ?? step);
  useEffect(() => {
    lastSeen = step;
    setShown(step);
  }, [step]);
  return (
    <svg className="orbit" viewBox="0 0 600 600" aria-hidden="true">
      {ORBITS.map((orbit) => (
        <circle
          key={orbit}
          className={orbit > step ? 'ring ahead' : 'ring'}
          cx={CENTRE}
          cy={CENTRE}
          r={radius(orbit)}
        />
      ))}
      {done
        ? null
        : ORBITS.filter((orbit) => orbit < step).map((orbit) => (
            <circle key={orbit} className="past" r="6.5" style={planetAt(orbit)} />
          ))}
      {done ? null : <circle className="planet" r="15" style={planetAt(shown)} />}
      <circle className="sun" cx={CENTRE} cy={CENTRE} r={done ? 150 : 112} />
      {done ? <path className="seal" d={ICONS.check} transform="translate(473 467) scale(4.4)" /> : null}
    </svg>
  );
}
