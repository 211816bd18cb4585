import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Protection, protectiveHeaders } from './security-headers.ts';

const SENTENCES: Readonly<Record<number, string>> = {
  400: '请求无法读懂，请返回上一页重试。\nThe request could not be read. Please go back and try again.',
  404: '没有这个页面。\nThere is no such page.',
  408: '请求没有在规定时间内发完，请重试。\nThe request did not arrive in time. Please try again.',
  413: '提交的内容太大，请减少或缩小附件后重试。\nWhat was sent is too large. Please send fewer or smaller files.',
  429: '请求太多，请稍后再试。\nThere were too many requests. Please try again in a minute.',
  431: '请求的地址或附加信息太长。\nThe address or what came with it is too long.',
  500: '系统暂时出了问题，请稍后再试。\nSomething went wrong on our side. Please try again later.',
};

/** Why a request was turned away before anything looked at it; the log names it, and the answer's sentence explains it. */
export type Refusal = 'host' | 'site' | 'contentType' | 'tooOften' | 'tooLarge' | 'tooDeep';

declare module 'fastify' {
  interface FastifyReply {
    refusal: Refusal | null;
  }
}

/** Answers every error in a plain sentence and logs its place, never its words. */
export function answerPlainly(server: FastifyInstance): void {
  server.decorateReply('refusal', null);
  server.setNotFoundHandler((_request, reply) => sendSentence(reply, 404));
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (statusOf(error) >= 500) request.log.error({ err: error }, 'request failed');
    return sendError(reply, error);
  });
}

type AnyError = Error & { readonly statusCode?: number; readonly code?: string };

const statusOf = ({ statusCode = 500 }: AnyError) =>
  statusCode in SENTENCES ? statusCode : statusCode < 500 ? 400 : 500;

/** Answers an error by its status alone. */
export function sendError(reply: FastifyReply, error: AnyError): FastifyReply {
  const status = statusOf(error);
  // The rest of a body nobody reads would keep the connection busy.
  if (status === 413) {
    reply.refusal = 'tooLarge';
    reply.header('connection', 'close');
  }
  return sendSentence(reply, status);
}

const BY_CODE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request at all: there is nothing to route, so it is written to the connection itself, and that is closed. */
export function refuseConnection(error: AnyError, socket: Socket, protection: Protection): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = BY_CODE[error.code ?? ''] ?? 400;
  const text = `${SENTENCES[status]}\n`;
  const headers = {
    ...protectiveHeaders(protection),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${text}`;
  if (socket.writable) socket.end(answer, () => socket.destroy());
  else socket.destroy(error);
}

export function sendSentence(reply: FastifyReply, status: number) {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${SENTENCES[status]}\n`);
}
