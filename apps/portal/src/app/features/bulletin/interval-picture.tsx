type IntervalProps = { readonly share: number; readonly low: number; readonly high: number };

/** A share on a line from none to all, and how far it may lie from it. The figures beside it say the same. */
export function IntervalPicture({ share, low, high }: IntervalProps) {
  const at = (part: number) => 6 + part * 188;
  return (
    <svg className="interval" viewBox="0 0 200 16" aria-hidden="true">
      <line className="interval__scale" x1={at(0)} x2={at(1)} y1="8" y2="8" />
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} className="interval__scale" x1={at(tick)} x2={at(tick)} y1="5" y2="11" />
      ))}
      <line className="interval__span" x1={at(low)} x2={at(high)} y1="8" y2="8" />
      <circle className="interval__share" cx={at(share)} cy="8" r="4" />
    </svg>
  );
}
