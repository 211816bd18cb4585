import type { zhDesk } from '../zh-cn/desk.ts';
import { enAdministration } from './desk/administration.ts';
import { enAlerts } from './desk/alerts.ts';
import { enBulk } from './desk/bulk.ts';
import { enBulletins } from './desk/bulletins.ts';
import { enCaseView } from './desk/case-view.ts';
import { enChannels } from './desk/channels.ts';
import { enClues } from './desk/clues.ts';
import { enCommands } from './desk/commands.ts';
import { enConduct } from './desk/conduct.ts';
import { enDiscipline } from './desk/discipline.ts';
import { enExclusion } from './desk/exclusion.ts';
import { enForms } from './desk/forms.ts';
import { enIdentity } from './desk/identity.ts';
import { enImports } from './desk/imports.ts';
import { enLeave } from './desk/leave.ts';
import { enLegalHolds } from './desk/legal-holds.ts';
import { enMails } from './desk/mails.ts';
import { enMeasures } from './desk/measures.ts';
import { enOversight } from './desk/oversight.ts';
import { enPanels } from './desk/panels.ts';
import { enProposals } from './desk/proposals.ts';
import { enQueue } from './desk/queue.ts';
import { enReplies } from './desk/replies.ts';
import { enReports } from './desk/reports.ts';
import { enShell } from './desk/shell.ts';
import { enTemplates } from './desk/templates.ts';
import { enTips } from './desk/tips.ts';
import { enTopicCalls } from './desk/topic-calls.ts';

export const enDesk: typeof zhDesk = {
  ...enShell,
  ...enAdministration,
  ...enCommands,
  ...enIdentity,
  ...enQueue,
  ...enBulk,
  ...enCaseView,
  ...enForms,
  ...enExclusion,
  ...enOversight,
  ...enReplies,
  ...enConduct,
  ...enChannels,
  ...enLeave,
  ...enLegalHolds,
  ...enMails,
  ...enImports,
  ...enTemplates,
  ...enMeasures,
  ...enTips,
  ...enClues,
  ...enProposals,
  ...enBulletins,
  ...enPanels,
  ...enTopicCalls,
  ...enReports,
  ...enDiscipline,
  ...enAlerts,
};
