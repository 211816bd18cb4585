import type { FastifyInstance, FastifyReply } from 'fastify';

const SENTENCES: Readonly<Record<number, string>> = {
  400: '请求无法读懂，请返回上一页重试。\nThe request could not be read. Please go back and try again.',
  404: '没有这个页面。\nThere is no such page.',
  413: '提交的内容太大，请减少或缩小附件后重试。\nWhat was sent is too large. Please send fewer or smaller files.',
  500: '系统暂时出了问题，请稍后再试。\nSomething went wrong on our side. Please try again later.',
};

/** Answers every error in a plain sentence and logs its place, never its words. */
export function answerPlainly(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => sendSentence(reply, 404));
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    // The rest of a body nobody reads would keep the connection busy.
    if (status === 413) reply.header('connection', 'close');
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    return sendSentence(reply, status in SENTENCES ? status : status < 500 ? 400 : 500);
  });
}

function sendSentence(reply: FastifyReply, status: number) {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${SENTENCES[status]}\n`);
}
