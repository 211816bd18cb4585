import { type TemplateUse, templateUses } from '@huiyin/domain/template/template';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplateRow } from './template-row.tsx';

/** 答复模板: those that one keeps, by where they are used. */
export function TemplatesRoute() {
  const say = useWords().words.templates;
  const query = useQuery(deskQuery.template.kept.queryOptions());
  const [adding, setAdding] = useState<TemplateUse | null>(null);
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(templates) =>
          templateUses.map((use, at) => {
            const own = templates.filter((template) => template.use === use);
            return (
              <section key={use}>
                <h2>{say.uses[use]}</h2>
                {own.length === 0 && <p className="empty">{say.none}</p>}
                <ul className="kept-list">
                  {own.map((template) => (
                    <TemplateRow key={template.templateId} template={template} />
                  ))}
                </ul>
                {adding === use ? (
                  <TemplateForm template={{ use }} close={() => setAdding(null)} />
                ) : (
                  <button
                    type="button"
                    aria-keyshortcuts={String(at + 1)}
                    aria-label={say.addTo(say.uses[use])}
                    onClick={() => setAdding(use)}
                  >
                    {say.add}
                  </button>
                )}
              </section>
            );
          })
        }
      </Answer>
    </Page>
  );
}
