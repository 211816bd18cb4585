import { defineConfig } from 'prisma/config';

// No address here: Prisma's command line only generates code. Migrations go through `src/migrate`.
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
