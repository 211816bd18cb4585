import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import { type ExplainedStep, explainClock } from '@huiyin/domain/clock/explain-clock';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { type ClockProfileKey, clockProfileKeys, clockProfiles } from '@huiyin/domain/clock/profiles';
import type { Deadline } from '@huiyin/domain/clock/working-days';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { startWords, stepWords } from './words.ts';

const moment =
  /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?$/;

/**
 * `huiyin clock explain --profile KEY --from MOMENT [--time-zone ZONE] [--json]`: each date of a profile and the days left out,
 * counted from the civil date of the moment in the zone; a day without an hour is taken as it stands. Needs no database.
 */
export const runClockExplain: Command = async (args, { terminal }) => {
  const { options, flags } = readArguments(args, {
    ...{ required: ['profile', 'from'], optional: ['time-zone'], flags: ['json'] },
  });
  const profile = readProfile(options.profile);
  const timeZone = options['time-zone'] ?? 'Asia/Shanghai';
  const from = readDay(options.from, timeZone);
  const steps = explainClock(clockProfiles[profile], from, chinaHolidays);
  terminal.say(
    flags.has('json') ? JSON.stringify(asJson({ profile, from, timeZone, steps })) : asText(from, steps),
  );
  return 0;
};

function readProfile(written: string): ClockProfileKey {
  const profile = clockProfileKeys.find((key) => key === written);
  if (profile) return profile;
  const known = clockProfileKeys.join('、');
  throw new Refusal(`没有 ${written} 这种时限规则，可选：${known}。 There is no profile ${written}.`);
}

function readDay(written: string, timeZone: string): string {
  const day = moment.exec(written)?.[1];
  const at = new Date(day === written ? `${written}T00:00:00Z` : written);
  const isCalendarDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  if (!isCalendarDay || Number.isNaN(at.getTime())) {
    throw new Refusal(
      `--from 要写成 2025-09-28 或 2025-09-28T10:00+08:00。 --from is a day, or a moment with its offset.`,
    );
  }
  try {
    return day === written ? day : civilDateIn(timeZone, at);
  } catch {
    throw new Refusal(`没有 ${timeZone} 这个时区。 There is no time zone ${timeZone}.`);
  }
}

type Explained = {
  profile: ClockProfileKey;
  from: string;
  timeZone: string;
  steps: readonly ExplainedStep[];
};

function asJson({ steps, ...head }: Explained): object {
  const counted = ({ on, from, days, kind, skipped, endsOnDayOff, missingYears }: Deadline) => ({
    ...{ on, from, days, kind, skipped, endsOnDayOff, missingYears },
  });
  return {
    ...head,
    dates: steps.map(({ step, starts, source, unconfirmed, extension, ...deadline }) => ({
      ...{ step, starts, ...counted(deadline), source, unconfirmed },
      extension: extension && {
        ...{ askedBy: extension.askedBy, ...counted(extension.furthest), source: extension.source },
      },
    })),
  };
}

function asText(from: string, steps: readonly ExplainedStep[]): string {
  const lines = steps.flatMap((step) => {
    const kind = step.kind === 'working' ? '个工作日' : '日';
    const years = step.missingYears.join('、');
    return [
      `${step.on}  ${stepWords[step.step]}：自${startWords[step.starts]}之日（${from}）起${step.days}${kind}`,
      `            依据：${step.source}${step.unconfirmed ? '（待核对公报原文）' : ''}`,
      ...(step.skipped.length ? [`            不计：${daysText(step.skipped)}`] : []),
      ...(step.endsOnDayOff ? [`            最后一日为${whyText(step.endsOnDayOff)}，请提前办结`] : []),
      ...(step.extension
        ? [
            `            可延期一次：最迟 ${step.extension.askedBy} 提出，最长至 ${step.extension.furthest.on}`,
          ]
        : []),
      ...(years ? [`            注意：${years}年放假安排尚未录入，只扣除了周末`] : []),
    ];
  });
  return lines.join('\n');
}

const whyText = (why: string): string => (why === 'weekend' ? '周末' : why);

function daysText(days: ExplainedStep['skipped']): string {
  return days.map(({ on, why }) => `${on.slice(5)} ${whyText(why)}`).join('，');
}
