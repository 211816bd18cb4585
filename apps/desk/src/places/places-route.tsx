import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { TownForm } from './town-form.tsx';
import { UnitForm } from './unit-form.tsx';

const added = 'new';

/** 单位和镇街: what cases are given to and where they happen. */
export function PlacesRoute() {
  const say = useWords().words.places;
  const query = useQuery(deskQuery.place.list.queryOptions());
  const [unit, setUnit] = useState<string | null>(null);
  const [town, setTown] = useState<string | null>(null);
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {({ units, towns }) => (
          <>
            <section>
              <h2>{say.units}</h2>
              {units.length === 0 && <p className="empty">{say.noUnits}</p>}
              <ul className="kept-list">
                {units.map((one) => (
                  <li key={one.unitId}>
                    {unit === one.unitId ? (
                      <UnitForm unit={one} close={() => setUnit(null)} />
                    ) : (
                      <Kept
                        name={one.name}
                        aside={one.active ? one.telephone : say.outOfUse}
                        parts={one.sections}
                        change={() => setUnit(one.unitId)}
                      />
                    )}
                  </li>
                ))}
              </ul>
              {unit === added ? (
                <UnitForm unit={null} close={() => setUnit(null)} />
              ) : (
                <button type="button" onClick={() => setUnit(added)} aria-keyshortcuts="n">
                  {say.addUnit}
                </button>
              )}
            </section>
            <section>
              <h2>{say.towns}</h2>
              {towns.length === 0 && <p className="empty">{say.noTowns}</p>}
              <ul className="kept-list">
                {towns.map((one) => (
                  <li key={one.townId}>
                    {town === one.townId ? (
                      <TownForm town={one} close={() => setTown(null)} />
                    ) : (
                      <Kept
                        name={one.name}
                        aside=""
                        parts={one.villages}
                        change={() => setTown(one.townId)}
                      />
                    )}
                  </li>
                ))}
              </ul>
              {town === added ? (
                <TownForm town={null} close={() => setTown(null)} />
              ) : (
                <button type="button" onClick={() => setTown(added)} aria-keyshortcuts="t">
                  {say.addTown}
                </button>
              )}
            </section>
          </>
        )}
      </Answer>
    </Page>
  );
}

type KeptProps = {
  readonly name: string;
  readonly aside: string;
  readonly parts: readonly string[];
  readonly change: () => void;
};

function Kept({ name, aside, parts, change }: KeptProps) {
  const { places: say, common } = useWords().words;
  return (
    <>
      <h3>
        {name} <span className="soft">{aside}</span>
      </h3>
      {parts.length > 0 && <p>{parts.join(common.items)}</p>}
      <p className="kept-buttons">
        <button
          type="button"
          aria-label={`${say.change}${common.colon}${name}`}
          aria-keyshortcuts="e"
          onClick={change}
        >
          {say.change}
        </button>
      </p>
    </>
  );
}
