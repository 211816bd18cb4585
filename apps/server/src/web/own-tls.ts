import { readFileSync } from 'node:fs';
import type { SecureContextOptions } from 'node:tls';
import type { Environment } from '../env.ts';
import { StartFailure } from '../operator/start-failure.ts';

/**
 * TLS 1.3, and 1.2 for what is older; the strongest that both know, by the server's order. Every suite makes keys of its own for a
 * connection and seals what it carries (BSI TR-02102-2, Mozilla's "intermediate").
 */
const suites = [
  ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
  ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
  ...['ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
  ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
];

/** What the server's own TLS speaks. Throws `StartFailure` where certificate or key cannot be read. */
export function ownTls({ certificate, key }: NonNullable<Environment['tls']>): SecureContextOptions {
  try {
    return {
      ...{ cert: readFileSync(certificate), key: readFileSync(key) },
      ...{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' },
      ...{ ciphers: suites.join(':'), honorCipherOrder: true },
    };
  } catch (error) {
    throw new StartFailure(
      `读不到证书或私钥：${certificate}，${key}。 The certificate or key cannot be read: ${certificate}, ${key}.`,
      { cause: error },
    );
  }
}
