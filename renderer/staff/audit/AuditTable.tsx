import { type AuditDay, auditPageWords } from '../../../shared/text/panel/audit.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ACTION_ICONS } from './action-icons.ts';

/** The journal under its days: when, who, what. */
export function AuditTable({ days }: { readonly days: readonly AuditDay[] }) {
  const { columns } = auditPageWords;
  return (
    <table className="tb audit">
      <thead>
        <tr>
          <th scope="col">{columns.hour}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
        </tr>
      </thead>
      {days.map(({ day, lines }) => (
        <tbody key={lines[0]?.sequence ?? day}>
          <tr className="audit-day">
            <th colSpan={3} scope="rowgroup">
              {day}
            </th>
          </tr>
          {lines.map((line) => (
            <tr key={line.sequence}>
              <td className="hour">{line.hour}</td>
              <td className="who-did">{line.who}</td>
              <td>
                <span className="what">
                  <Icon name={ACTION_ICONS[line.action]} />
                  <span>
                    {line.what}
                    {line.detail ? <span className="detail"> · {line.detail}</span> : null}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
