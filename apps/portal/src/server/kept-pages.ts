type KeptPage = {
  readonly tag: string;
  readonly body: string;
  readonly headers: readonly [string, string][];
};

export type KeptPages = {
  /** The page as it was rendered under the same entity tag; null if it was not, or is no longer kept. */
  find(address: string, tag: string): Response | null;
  /** Keeps what was rendered, and gives it back to be sent. */
  keep(address: string, tag: string, response: Response): Promise<Response>;
};

/**
 * Rendered reading pages in memory, `characters` of them at the most, those longest unasked for going first. Only for what is the
 * same for everybody: the entity tag names all that a page is made of, so that a publication makes every kept page useless at once.
 */
export function keepPages(characters: number): KeptPages {
  const pages = new Map<string, KeptPage>();
  let size = 0;
  const drop = (address: string) => {
    size -= pages.get(address)?.body.length ?? 0;
    pages.delete(address);
  };
  return {
    find: (address, tag) => {
      const page = pages.get(address);
      if (page?.tag !== tag) return null;
      pages.delete(address);
      pages.set(address, page);
      return new Response(page.body, { headers: new Headers(page.headers as [string, string][]) });
    },
    keep: async (address, tag, response) => {
      const body = await response.text();
      const headers = [...response.headers];
      drop(address);
      if (body.length <= characters) {
        pages.set(address, { tag, body, headers });
        size += body.length;
      }
      for (const [oldest] of pages) {
        if (size <= characters) break;
        drop(oldest);
      }
      return new Response(body, { headers });
    },
  };
}
