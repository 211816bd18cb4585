import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { adoptChart } from './adopt-chart.ts';

/** A chart drawn on the server. The table under it says the same in numbers, so the picture is hidden from screen readers. */
export function Chart({ svg, title }: { svg: string; title: string }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(true);
  useLayoutEffect(() => {
    const chart = adoptChart(svg, document);
    setShown(chart !== null);
    place.current?.replaceChildren(...(chart ? [chart] : []));
  }, [svg]);
  return (
    <figure className="chart" data-title={title}>
      <div ref={place} aria-hidden="true" />
      {!shown && <p className="soft">{words.trends.chartMissing}</p>}
    </figure>
  );
}
