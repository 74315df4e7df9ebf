import { type CommentFilter, commentsPageWords, newCount } from '../../../shared/text/panel/comments-page.ts';
import { Act } from '../parts/Act.tsx';

interface FilterBarProps {
  readonly filter: CommentFilter;
  /** How many nobody has looked at, whatever is listed. */
  readonly fresh: number;
  readonly onFilter: (filter: CommentFilter) => void;
}

const FILTERS: readonly CommentFilter[] = ['all', 'new', 'seen', 'done'];

/** Which comments are listed: all, or those of one state. */
export function FilterBar({ filter, fresh, onFilter }: FilterBarProps) {
  return (
    <fieldset className="cmt-filters">
      <legend className="vh">{commentsPageWords.filter}</legend>
      {FILTERS.map((one) => (
        <Act key={one} pressed={filter === one} onPress={() => onFilter(one)}>
          {commentsPageWords.filters[one]}
          {one === 'new' && fresh > 0 ? (
            <span className="cmt-fresh">
              <span aria-hidden="true">{fresh}</span>
              <span className="vh">{newCount(fresh)}</span>
            </span>
          ) : null}
        </Act>
      ))}
    </fieldset>
  );
}
