import { parseMultipartRequest } from '@remix-run/multipart-parser';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';

/** A little more than the largest sealed tip. */
const mostBytes = 66 * 1024 * 1024;
const mostParts = 4;

type Shape<Fields> = {
  safeParse(value: unknown): { success: true; data: Fields } | { success: false };
};

/**
 * Reads what an island sends: the part `about` (JSON, no word in clear) and the part `sealed` (ciphertext), and hands both on.
 * Answers in JSON with nothing but what the page needs to say.
 */
export async function takeSealed<Fields>(
  request: Request,
  shape: Shape<Fields>,
  take: (fields: Fields, pieces: AsyncIterable<Uint8Array>) => Promise<unknown>,
): Promise<Response> {
  try {
    let fields: Fields | null = null;
    for await (const part of parseMultipartRequest(request, {
      maxFileSize: mostBytes,
      maxParts: mostParts,
    })) {
      if (part.name === 'about') {
        const parsed = shape.safeParse(jsonOf(part.text));
        if (!parsed.success) return answer(400, 'malformed');
        fields = parsed.data;
      }
      if (part.name === 'sealed' && fields) {
        await take(fields, piecesOf(part.content));
        return answer(200, null);
      }
    }
    return answer(400, 'malformed');
  } catch (error) {
    const { code, fields } = publicErrorOf(error);
    return answer(statusOfError(code), fields[0]?.field ?? code);
  }
}

async function* piecesOf(content: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* content;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(status: number, problem: string | null): Response {
  return Response.json({ problem }, { status, headers: { 'Cache-Control': 'no-store' } });
}
