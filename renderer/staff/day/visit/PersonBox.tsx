import { dateInDigits } from '../../../../shared/text/format.ts';
import { revealWords } from '../../../../shared/text/panel/day.ts';
import { visitWords } from '../../../../shared/text/panel/day-visit.ts';
import { showDigits } from '../../../ui/pesel-text.ts';
import { Act } from '../../parts/Act.tsx';
import type { RevealedPerson } from '../types.ts';
import type { useRevealed } from './use-revealed.ts';

interface PersonBoxProps {
  /** There is nothing left to show. */
  readonly erased: boolean;
  readonly revealed: ReturnType<typeof useRevealed>;
  readonly onAsk: () => void;
}

/** Whose visit it is: hidden, or shown for some seconds after somebody said why. */
export function PersonBox({ erased, revealed, onAsk }: PersonBoxProps) {
  const { person, left, hide } = revealed;
  const { fields, notGiven } = visitWords;
  return (
    <section className={person ? 'st-box now' : 'st-box'} aria-label={visitWords.person}>
      <h3>{visitWords.person}</h3>
      {person ? (
        <>
          <dl className="dy-facts">
            <div>
              <dt>{fields.name}</dt>
              <dd>
                {person.firstName} {person.lastName}
              </dd>
            </div>
            <IdentityFacts identity={person.identity} />
            <Fact name={fields.phone} value={person.phone ?? notGiven} />
            <div>
              <dt>{fields.email}</dt>
              <dd className="any">{person.email ?? notGiven}</dd>
            </div>
          </dl>
          <p className="nt" role="timer">
            {visitWords.hidesIn(left)}
          </p>
          <Act icon="lock" onPress={hide}>
            {visitWords.hide}
          </Act>
        </>
      ) : (
        <>
          <p className="nt">{erased ? revealWords['person-erased'] : visitWords.hidden}</p>
          {erased ? null : (
            <Act icon="eye" onPress={onAsk}>
              {visitWords.reveal}
            </Act>
          )}
        </>
      )}
    </section>
  );
}

function IdentityFacts({ identity }: { readonly identity: RevealedPerson['identity'] }) {
  const { fields } = visitWords;
  if (identity.kind === 'pesel') return <Fact name={fields.pesel} value={showDigits(identity.pesel, false)} />;
  return (
    <>
      <Fact name={fields.document} value={identity.number} />
      <Fact name={fields.born} value={dateInDigits(identity.born)} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
