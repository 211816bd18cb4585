import { sealWords } from '@huiyin/sealing/envelope';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { base64, type Listed, type Objects, over, type Place } from './object.ts';
import type { Officers } from './officers.ts';

const algorithm = 'age/x25519';
const until = () => new Date(Date.now() + 7 * 86_400_000);

/** Two confidential cases, one of which is about the custodian, with what was asked about them, and ways to open keys. */
export async function arrangeIdentities(place: Place, { keyOf }: Officers) {
  const { test, world } = place;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { custodian, discipline, namedDiscipline } = world.actors;
  const own = { custodian: await keyOf(custodian), discipline: await keyOf(discipline) };
  const asked = await confided(place, own.custodian, namedDiscipline.staffId);
  const aboutCustodian = await confided(place, own.custodian, custodian.staffId);
  const sealed = await sealWords({ name: '某人' }, [own.discipline.recipient]);
  const bytes = new Uint8Array(sealed);
  const ask = async (caseId: string, askedBy: string, agreed: boolean) => {
    const said = {
      decidedBy: custodian.staffId,
      decidedAt: new Date(over),
      sealed: bytes,
      readableUntil: until(),
    };
    const { id } = await prisma.identityOpening.create({
      data: {
        ...{
          jurisdictionId,
          caseId,
          askedBy,
          askerKeyId: own.discipline.id,
          reason: '核实',
          askedAt: new Date(over),
        },
        ...(agreed ? said : {}),
      },
      select: { id: true },
    });
    return id;
  };
  const openings = {
    waiting: await ask(asked, discipline.staffId, false),
    waitingAboutCustodian: await ask(aboutCustodian, discipline.staffId, false),
    agreed: await ask(asked, discipline.staffId, true),
    agreedToNamed: await ask(asked, namedDiscipline.staffId, true),
  };
  const ways = await arrangePasskeys(place, own.discipline.id);
  const envelope = base64(new Uint8Array(await sealWords({ name: '某人' }, [own.custodian.recipient])));
  const wrap = (caseId: string) => ({
    keyId: own.custodian.id,
    envelopes: [{ caseId, sealed: envelope, keyIds: [own.custodian.id] }],
  });
  const ofOther = { keyId: own.discipline.id };
  const answer = (openingId: string) => ({ openingId, sealed: base64(bytes) });
  const objects: Objects = {
    'identity.changePassphrase': [{ given: ofOther }],
    'identity.saveUnlocker': [
      { given: { ...ofOther, passkeyId: ways.free } },
      { given: { ...ofOther, passkeyId: ways.custodians }, row: 'absent custodian discipline' },
    ],
    'identity.removeUnlocker': [{ given: { ...ofOther, passkeyId: ways.used } }],
    'identity.agree': [
      { given: answer(openings.waiting) },
      // One is about the custodian, and one was answered.
      { given: answer(openings.waitingAboutCustodian), row: 'absent hidden custodian' },
      { given: answer(openings.agreed), row: 'absent hidden custodian' },
    ],
    'identity.decline': [
      { given: { openingId: openings.waiting } },
      { given: { openingId: openings.waitingAboutCustodian }, row: 'absent hidden custodian' },
    ],
    'identity.read': [
      { given: { openingId: openings.agreed } },
      { given: { openingId: openings.agreedToNamed }, row: 'absent hidden discipline' },
    ],
    'identity.giveEnvelopes': [
      { given: { keyId: own.custodian.id } },
      { given: ofOther, row: 'absent custodian' },
    ],
    'identity.wrapEnvelopes': [
      { given: wrap(asked) },
      { given: wrap(aboutCustodian), row: 'absent custodian' },
      { given: { ...wrap(asked), keyId: own.discipline.id }, row: 'absent custodian' },
    ],
  };
  const listed: Listed = [
    ['identity.questions', openings.waiting, ['custodian']],
    ['identity.questions', openings.waitingAboutCustodian, []],
  ];
  return { objects, listed };
}

/** A confidential case that is about somebody of the office. */
async function confided(
  { test }: Place,
  key: { id: string; recipient: string },
  about: string,
): Promise<string> {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { id: caseId } = await arrangeDesk(test).case({ columns: { excludes: true } });
  const sealed = new Uint8Array(await sealWords({ name: '某人' }, [key.recipient]));
  await prisma.identityEnvelope.create({
    data: { jurisdictionId, caseId, algorithm, madeBy: 'browser', keyIds: [key.id], sealed },
  });
  await prisma.caseFile.updateMany({
    where: { jurisdictionId, id: caseId },
    data: { identityMode: 'confidential' },
  });
  await prisma.caseExclusion.create({
    data: { jurisdictionId, caseId, ground: 'accused', staffId: about, setOn: new Date(over) },
  });
  return caseId;
}

/** Passkeys of the officer, one of which opens the key already, and one of somebody else's. */
async function arrangePasskeys({ test, world }: Place, keyId: string) {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const passkey = async (id: string, { staffId }: { staffId: string }) => {
    const { authUserId: userId } = await prisma.staffMember.findFirstOrThrow({
      where: { jurisdictionId, id: staffId },
      select: { authUserId: true },
    });
    const row = { publicKey: 'AA', counter: 0, deviceType: 'singleDevice', backedUp: false };
    await prisma.authPasskey.create({ data: { id, userId, credentialID: id, ...row } });
    return id;
  };
  const { discipline, custodian } = world.actors;
  const used = await passkey('used', discipline);
  const wrapped = {
    ...{ kdf: 'webauthn-prf/hkdf-sha256', salt: 'a'.repeat(64), cipher: 'xchacha20poly1305' },
    ...{ nonce: 'a'.repeat(48), ciphertext: 'a'.repeat(64) },
  };
  await prisma.staffKeyUnlocker.create({ data: { jurisdictionId, keyId, passkeyId: used, wrapped } });
  return { used, free: await passkey('free', discipline), custodians: await passkey('other', custodian) };
}
