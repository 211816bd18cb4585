import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// Node has it; the types of Node 20 do not say so.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
};

/**
 * Ends a script: what it did and that it did it are one transaction. The engine notes a migration as finished on its own afterwards; killed
 * in between, the next start would apply it a second time.
 */
const NOTE_FINISHED = `
;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    UPDATE public._prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $$`;

const CHAR = 18;
const TEXT = 25;

/** A schema engine on one connection, and what the last failing script said. */
export interface OpenEngine {
  readonly engine: engine.SchemaEngine;
  scriptError(): unknown;
  close(): Promise<void>;
}

/** Opens Prisma's schema engine on the database at `url` for the given datamodel (empty for applying migrations). */
export async function openSchemaEngine(url: string, datamodel = ''): Promise<OpenEngine> {
  await loadWasm();
  const pool = new CatalogPool({ connectionString: url, max: 1, options: '-c timezone=UTC' });
  let scriptError: unknown = null;
  const adapters = mendAdapter(new PrismaPg(pool), pool, (error) => {
    scriptError = error;
  });
  const datamodels: [string, string][] = [
    ['schema.prisma', datamodel || 'datasource db { provider = "postgresql" }'],
  ];
  const opened = await engine.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
  return {
    engine: opened,
    scriptError: () => scriptError,
    close: async () => {
      opened.free();
      await pool.end();
    },
  };
}

/** Mends the adapter in two places that the engine needs and application queries never reach. */
function mendAdapter(
  inner: PrismaPg,
  pool: CatalogPool,
  onError: (error: unknown) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const mend = <A extends SqlDriverAdapter>(adapter: A): A => {
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      queryRaw: async (query: SqlQuery) => {
        const result = await queryRaw(query);
        const isChar = (index: number) => pool.charColumns.get(result.rows)?.includes(index);
        return {
          ...result,
          columnTypes: result.columnTypes.map((type, i) => (isChar(i) ? ColumnTypeEnum.Character : type)),
        };
      },
      // The adapter cuts a script at every semicolon, function bodies too; sent whole it is also one transaction.
      executeScript: async (script: string) => {
        await pool.query(script + NOTE_FINISHED).catch((error) => {
          onError(error);
          throw error;
        });
      },
    });
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => mend(await inner.connect()),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** The adapter refuses `"char"`, of which PostgreSQL's catalogue is full: it is shown text, and the places are kept. */
class CatalogPool extends pg.Pool {
  /** Positions of `"char"` columns, by the rows they belong to. */
  readonly charColumns = new WeakMap<object, number[]>();

  constructor(config: pg.PoolConfig) {
    super(config);
    const query = this.query.bind(this) as (...input: unknown[]) => Promise<pg.QueryResult>;
    const mended = async (...input: unknown[]) => {
      const result = await query(...input);
      const fields = result.fields ?? [];
      this.charColumns.set(
        result.rows ?? {},
        fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : [])),
      );
      for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      return result;
    };
    Object.assign(this, { query: mended });
  }
}

let loaded: Promise<void> | null = null;

function loadWasm(): Promise<void> {
  loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loaded;
}
