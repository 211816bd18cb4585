import { openSchemaEngine } from './schema-engine.ts';

/**
 * SQL that would turn the database at `url` into what `schema` (the text of schema.prisma) describes; '' when they
 * agree. Views, functions, grants, checks and expression indexes are outside what a Prisma schema can say.
 */
export async function schemaDrift(url: string, schema: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: schema }];
  const { engine, close } = await openSchemaEngine(url, schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    });
    return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim();
  } finally {
    await close();
  }
}
