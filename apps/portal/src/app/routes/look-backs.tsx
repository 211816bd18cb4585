import { closeOutMessages } from '@huiyin/i18n/close-out';
import { messages } from '@huiyin/i18n/locale';
import { orErrorPage } from '../caller/or-error-page.ts';
import { DrawRecord } from '../features/close-out/draw-record.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/look-backs.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const draws = await orErrorPage(context.get(callerContext).closeOut.draws());
  return { page: context.get(pageContext), draws };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, description } = messages(loaderData.page.locale, closeOutMessages).draws;
  return describe(loaderData.page, { title, description });
}

export default function LookBacks({ loaderData: { draws } }: Route.ComponentProps) {
  const { draws: words } = useMessages(closeOutMessages);
  const page = usePage();
  return (
    <>
      <div className="hy-column">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <h2>{words.how}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.command}</p>
        <pre className="command">
          <code>{`printf %s "LINE" | openssl dgst -sha256 -hmac "SEED"`}</code>
        </pre>
        <p>{words.commandForAll}</p>
        <pre className="command">
          <code>{`huiyin log verify ${page.origin}/log`}</code>
        </pre>
        {draws.length === 0 ? <p>{words.none}</p> : null}
      </div>
      {draws.map((draw) => (
        <DrawRecord key={draw.drawId} draw={draw} />
      ))}
    </>
  );
}
