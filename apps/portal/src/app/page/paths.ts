import type { Locale } from '@huiyin/i18n/locale';

export type Subject = {
  readonly measureId?: string | null;
  readonly topic?: string | null;
  /** 我也遇到同样情况: a public answer's id, or `measure` for the measure itself. */
  readonly same?: string | null;
};

/** The address of a page in a language: English stands under `/en`. `path` begins with `/`. */
export function inLanguage(locale: Locale, path: string): string {
  if (locale === 'zh-CN') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

function subjectQuery({ measureId, topic, same }: Subject): string {
  const query = new URLSearchParams();
  if (measureId) query.set('measure', measureId);
  if (same) query.set('same', same);
  if (topic) query.set('topic', topic);
  return query.size > 0 ? `?${query}` : '';
}

/** Every address of the site in one language. Files and feeds exist once, in Chinese. */
export function pathsIn(locale: Locale) {
  const at = (path: string) => inLanguage(locale, path);
  return {
    home: at('/'),
    topic: (slug: string) => at(`/topic/${encodeURIComponent(slug)}`),
    problem: (problemId: string) => at(`/problem/${problemId}`),
    measure: (measureId: string) => at(`/measure/${measureId}`),
    verify: (measureId: string, claimStart: number | null = null) =>
      at(`/measure/${measureId}/verify${claimStart === null ? '' : `?claim=${claimStart}`}`),
    verified: (measureId: string) => at(`/measure/${measureId}/verify?done=1`),
    poster: (measureId: string) => at(`/measure/${measureId}/poster.pdf`),
    object: (measureId: string) => at(`/measure/${measureId}/object`),
    objected: (measureId: string) => at(`/measure/${measureId}/object?done=1`),
    recordFile: (measureId: string, attachmentId: string) => `/measure/${measureId}/file/${attachmentId}`,
    checker: at('/checker'),
    checkerLeave: at('/checker/leave'),
    lookBacks: at('/look-backs'),
    bulletins: at('/bulletins'),
    bulletin: (bulletinId: string) => at(`/bulletins/${bulletinId}`),
    topicCalls: at('/topic-calls'),
    topicCall: (year: number) => at(`/topic-calls/${year}`),
    callPart: (year: number, part: 'propose' | 'vote' | 'rate') => at(`/topic-calls/${year}/${part}`),
    callPartDone: (year: number, part: string, done: number) =>
      at(`/topic-calls/${year}/${part}?done=${done}`),
    proposalFate: (year: number) => at(`/topic-calls/${year}/proposal`),
    search: at('/search'),
    answer: (publicAnswerId: string) => at(`/answer/${publicAnswerId}`),
    reports: at('/reports'),
    original: (reportId: string) => at(`/report/${reportId}/original`),
    place: (reportId: string, start: number) => at(`/report/${reportId}/original#c${start}`),
    file: (reportId: string) => `/report/${reportId}/file`,
    measuresCsv: '/measures.csv',
    feed: '/feed.atom',
    about: at('/about'),
    privacy: at('/privacy'),
    transparency: at('/transparency'),
    submit: (subject: Subject = {}) => at(`/submit${subjectQuery(subject)}`),
    write: (subject: Subject = {}) => at(`/submit/write${subjectQuery(subject)}`),
    sealed: at('/submit/sealed'),
    sealedSend: '/submit/sealed/send',
    sealedFollow: at('/follow/sealed'),
    sealedAdd: '/follow/sealed/add',
    follow: at('/follow'),
    followBecause: (why: 'expired' | 'left') => at(`/follow?why=${why}`),
    case: at('/case'),
    caseAfter: (task: string) => at(`/case?done=${task}`),
    caseTask: (task: string) => at(`/case/${task}`),
    attachment: (attachmentId: string) => at(`/case/attachment/${attachmentId}`),
    caseCheck: at('/case/check'),
    leave: at('/case/leave'),
    type: at('/type'),
  };
}
