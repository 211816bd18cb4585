import { useLayoutEffect, useRef, useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { useWords } from '../words/words.tsx';
import { adoptChart } from './adopt-chart.ts';
import { savePicture } from './save-picture.ts';

type ChartProps = {
  readonly svg: string;
  readonly title: string;
  /** Of what period it is: stands on the picture that is saved. */
  readonly of?: string;
};

/** A chart drawn on the server. The table under it says the same in numbers, so the picture is hidden from screen readers. */
export function Chart({ svg, title, of }: ChartProps) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(true);
  const announce = useAnnounce();
  const save = () => {
    const chart = place.current?.querySelector('svg');
    const name = of === undefined ? title : words.trends.pictureName(title, of);
    if (chart) savePicture(chart, name).catch(() => announce(words.trends.pictureFailed));
  };
  useLayoutEffect(() => {
    const chart = adoptChart(svg, document);
    setShown(chart !== null);
    place.current?.replaceChildren(...(chart ? [chart] : []));
  }, [svg]);
  return (
    <figure className="chart" data-title={title}>
      <div ref={place} aria-hidden="true" />
      {shown && (
        <button type="button" className="plain" onClick={save}>
          {words.trends.savePicture(title)}
        </button>
      )}
      {!shown && <p className="soft">{words.trends.chartMissing}</p>}
    </figure>
  );
}
