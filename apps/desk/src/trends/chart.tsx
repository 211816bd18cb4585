import { useLayoutEffect, useRef, useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { useWords } from '../words/words.tsx';
import { adoptChart } from './adopt-chart.ts';
import { savePicture } from './save-picture.ts';

/** A chart drawn on the server. The table under it says the same in numbers, so the picture is hidden from screen readers. */
export function Chart({ svg, title }: { svg: string; title: string }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(true);
  const announce = useAnnounce();
  const save = () => {
    const chart = place.current?.querySelector('svg');
    if (chart) savePicture(chart, title).catch(() => announce(words.trends.pictureFailed));
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
