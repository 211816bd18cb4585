import { zhAdministration } from './desk/administration.ts';
import { zhAlerts } from './desk/alerts.ts';
import { zhBulk } from './desk/bulk.ts';
import { zhBulletins } from './desk/bulletins.ts';
import { zhCaseView } from './desk/case-view.ts';
import { zhChannels } from './desk/channels.ts';
import { zhClues } from './desk/clues.ts';
import { zhCommands } from './desk/commands.ts';
import { zhConduct } from './desk/conduct.ts';
import { zhDiscipline } from './desk/discipline.ts';
import { zhExclusion } from './desk/exclusion.ts';
import { zhForms } from './desk/forms.ts';
import { zhIdentity } from './desk/identity.ts';
import { zhImports } from './desk/imports.ts';
import { zhLeave } from './desk/leave.ts';
import { zhLegalHolds } from './desk/legal-holds.ts';
import { zhMails } from './desk/mails.ts';
import { zhMeasures } from './desk/measures.ts';
import { zhOversight } from './desk/oversight.ts';
import { zhPanels } from './desk/panels.ts';
import { zhProposals } from './desk/proposals.ts';
import { zhQueue } from './desk/queue.ts';
import { zhReplies } from './desk/replies.ts';
import { zhReports } from './desk/reports.ts';
import { zhShell } from './desk/shell.ts';
import { zhTemplates } from './desk/templates.ts';
import { zhTips } from './desk/tips.ts';
import { zhTopicCalls } from './desk/topic-calls.ts';

/** 工作台的全部文字,按屏幕分开写。术语以词汇表为准。 */
export const zhDesk = {
  ...zhShell,
  ...zhAdministration,
  ...zhCommands,
  ...zhIdentity,
  ...zhQueue,
  ...zhBulk,
  ...zhCaseView,
  ...zhForms,
  ...zhExclusion,
  ...zhOversight,
  ...zhReplies,
  ...zhConduct,
  ...zhChannels,
  ...zhLeave,
  ...zhLegalHolds,
  ...zhMails,
  ...zhImports,
  ...zhTemplates,
  ...zhMeasures,
  ...zhTips,
  ...zhClues,
  ...zhProposals,
  ...zhBulletins,
  ...zhPanels,
  ...zhTopicCalls,
  ...zhReports,
  ...zhDiscipline,
  ...zhAlerts,
};
