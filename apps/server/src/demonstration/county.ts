import { demonstration } from '@huiyin/demonstration/demonstration';
import type { NewJurisdiction } from '@huiyin/services/jurisdiction/establish-jurisdiction';

/** The invented county, its offices, towns and everyday doors, as a jurisdiction to be established. */
export function inventedCounty(): NewJurisdiction {
  const { jurisdiction, units, towns, topics } = demonstration;
  const { name, nameEn, timeZone, isDemonstration, phone, mail, post, disciplineOffice } = jurisdiction;
  return {
    ...{ name, nameEn, timeZone, isDemonstration, phone, mail, post },
    counter: atCounter(jurisdiction.counter),
    tipPhone: disciplineOffice.phone,
    tipPost: disciplineOffice.post,
    tipCounter: atCounter(disciplineOffice.counter),
    tipSuperior: disciplineOffice.superior,
    units: units.map(({ sections, ...unit }) => ({
      ...{ name: unit.name, telephone: unit.telephone },
      sections: sections.map((section) => section.name),
    })),
    towns,
    topics: topics.map((topic) => ({ slug: topic.key, name: topic.name, nameEn: topic.nameEn })),
  };
}

function atCounter({ address, hours }: { address: string; hours: string }): string {
  return `${address}（${hours}）`;
}
