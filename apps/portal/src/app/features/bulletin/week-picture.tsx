import type { PublicBulletin } from '@huiyin/contract/portal/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { useMessages } from '../../page/use-page.ts';

type Weeks = NonNullable<PublicBulletin['content']>['weeks'];
type Count = Weeks[number]['received'];

const size = { width: 420, top: 34, height: 130, below: 22 };
/** More weeks than this bear no numbers, and only some of them their day. */
const mostNumbered = 8;
const mostNamed = 7;
const gap = 4;

const shownOf = (count: Count) => ('exact' in count ? count.exact : null);

/** What came and what was answered by week, light and dark, drawn on the server; a week that is not listed has a dash. The table below says the same. */
export function WeekPicture({ weeks }: { weeks: Weeks }) {
  const { page: words } = useMessages(bulletinMessages);
  const most = Math.max(
    1,
    ...weeks.flatMap(({ received, answered }) => [shownOf(received) ?? 0, shownOf(answered) ?? 0]),
  );
  const step = size.width / Math.max(1, weeks.length);
  const wide = Math.min(34, (step - gap * 2) / 2);
  const floor = size.top + size.height;
  const every = Math.ceil(weeks.length / mostNamed);
  return (
    <svg
      className="weeks"
      viewBox={`0 0 ${size.width} ${floor + size.below}`}
      role="img"
      aria-label={words.weeks}
    >
      <Legend />
      {weeks.map(({ starts, received, answered }, at) => {
        const middle = (at + 0.5) * step;
        const bar = { most, wide, floor, isNumbered: weeks.length <= mostNumbered };
        return (
          <g key={starts}>
            <Bar {...bar} x={middle - wide} count={received} tone="received" />
            <Bar {...bar} x={middle} count={answered} tone="answered" />
            {at % every === 0 ? (
              <text x={middle} y={floor + 16} textAnchor="middle">
                {`${Number(starts.slice(5, 7))}/${Number(starts.slice(8))}`}
              </text>
            ) : null}
          </g>
        );
      })}
      <line className="weeks__floor" x1="0" x2={size.width} y1={floor} y2={floor} />
    </svg>
  );
}

function Legend() {
  const { page: words } = useMessages(bulletinMessages);
  const { received, answered } = words.weekColumns;
  return (
    <>
      <rect className="weeks__received" x="1" y="3" width="12" height="12" />
      <text x="19" y="14">
        {received}
      </text>
      <rect className="weeks__answered" x="101" y="3" width="12" height="12" />
      <text x="119" y="14">
        {answered}
      </text>
    </>
  );
}

type BarProps = {
  readonly x: number;
  readonly count: Count;
  readonly tone: 'received' | 'answered';
  readonly most: number;
  readonly wide: number;
  readonly floor: number;
  readonly isNumbered: boolean;
};

function Bar({ x, count, tone, most, wide, floor, isNumbered }: BarProps) {
  const n = shownOf(count);
  const tall = n === null ? 0 : (n / most) * size.height;
  return (
    <>
      {tall > 0 ? (
        <rect className={`weeks__${tone}`} x={x + 1} y={floor - tall} width={wide - 2} height={tall} />
      ) : null}
      {isNumbered ? (
        <text x={x + wide / 2} y={floor - tall - 5} textAnchor="middle">
          {n ?? '–'}
        </text>
      ) : null}
    </>
  );
}
