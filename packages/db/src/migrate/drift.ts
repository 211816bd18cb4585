import { openSchemaEngine } from './schema-engine.ts';

const KEPT_IN_SQL = /^-- (DropForeignKey|DropIndex|This is an empty migration)/;

/**
 * SQL that would turn the tables and columns of the database at `url` into what `schema` (the joined text
 * of prisma/schema) describes; '' when they agree. Foreign keys and indexes are kept in SQL only.
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
    const steps = (stdout ?? '').split(/\n\s*\n/).map((step) => step.trim());
    return steps.filter((step) => step !== '' && !KEPT_IN_SQL.test(step)).join('\n\n');
  } finally {
    await close();
  }
}
