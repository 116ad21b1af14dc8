import { createAnswerAccess } from './data-rights/answer-access.ts';
import { createAskErase } from './data-rights/ask-erase.ts';
import { createAskExport } from './data-rights/ask-export.ts';
import { createConfirmErase } from './data-rights/confirm-erase.ts';
import { createDecideRequest, createExtendRequest } from './data-rights/decide-request.ts';
import { createErasePerson } from './data-rights/erase-person.ts';
import { createListRecipients } from './data-rights/list-recipients.ts';
import { createListRequests } from './data-rights/list-requests.ts';
import { createMarkAsRequest } from './data-rights/mark-as-request.ts';
import { createChooseWish, createObjectToUse, createWithdrawObjection } from './data-rights/object-to-use.ts';
import { createOpenDownload } from './data-rights/open-download.ts';
import { createOpenExport } from './data-rights/open-export.ts';
import { createOpenRequestForm } from './data-rights/open-request-form.ts';
import { createReadExport } from './data-rights/read-export.ts';
import { createReadHeld } from './data-rights/read-held.ts';
import { createRecordFulfilled } from './data-rights/record-fulfilled.ts';
import { createRecordRetained } from './data-rights/record-retained.ts';
import { createAskRectify, createRectifyPerson } from './data-rights/rectify-person.ts';
import { createLiftRestriction, createRestrictData } from './data-rights/restrict-data.ts';
import { createAcceptMessage } from './feedback-intake/accept-message.ts';
import { createChooseLanguage } from './feedback-intake/choose-language.ts';
import { createEditFeedback } from './feedback-intake/edit-feedback.ts';
import { createFindAnsweredFeedback } from './feedback-intake/find-answered-feedback.ts';
import { createKeepConversation } from './feedback-intake/keep-conversation.ts';
import { createListOwnFeedback } from './feedback-intake/list-own-feedback.ts';
import { createMessageDeleted } from './feedback-intake/message-deleted.ts';
import { createMessageEdited } from './feedback-intake/message-edited.ts';
import { createOpenOwnFeedback } from './feedback-intake/open-own-feedback.ts';
import { createOwnPeople } from './feedback-intake/own-people.ts';
import { createReadOwnMessage } from './feedback-intake/read-own-message.ts';
import { createSaveCarriedMessage } from './feedback-intake/save-carried-message.ts';
import { createSaveFeedback } from './feedback-intake/save-feedback.ts';
import { createWithdrawFeedback } from './feedback-intake/withdraw-feedback.ts';
import { createAnswerInForm } from './follow-up/answer-in-form.ts';
import { createAnswerWithMessage } from './follow-up/answer-with-message.ts';
import { createClaimFeedback } from './follow-up/claim-feedback.ts';
import { createDismissFeedback } from './follow-up/dismiss-feedback.ts';
import { createFindInChannel } from './follow-up/find-in-channel.ts';
import { createListOpenFeedback } from './follow-up/list-open-feedback.ts';
import { createMarkHandled } from './follow-up/mark-handled.ts';
import { createMoveFeedback } from './follow-up/move-feedback.ts';
import { createNoteInternally } from './follow-up/note-internally.ts';
import { createOpenAgentForm } from './follow-up/open-agent-form.ts';
import { createPutOnWaiting } from './follow-up/put-on-waiting.ts';
import { createRecordAnswer } from './follow-up/record-answer.ts';
import { createReplyToAuthor } from './follow-up/reply-to-author.ts';
import { createSayNotSolved } from './follow-up/say-not-solved.ts';
import { createSaySolved } from './follow-up/say-solved.ts';
import { createShowFullText } from './follow-up/show-full-text.ts';
import { createShowSender } from './follow-up/show-sender.ts';
import { createEnterLinkCode } from './linked-accounts/enter-link-code.ts';
import { createMakeLinkCode } from './linked-accounts/make-link-code.ts';
import { createUnlinkAccount } from './linked-accounts/unlink-account.ts';
import type { Ports } from './ports.ts';
import { createNoticeGate } from './privacy-notice/notice-gate.ts';
import { createPressContinue } from './privacy-notice/press-continue.ts';
import { createUninstallWorkspace } from './workspace/uninstall-workspace.ts';

/** Everything that people do, made from the ports: what `platforms/dispatch.ts` turns events into. */
export const createUseCases = (ports: Ports) => {
  const currentVersion = ports.notice.version;
  const gate = createNoticeGate({ receipts: ports.receipts, refs: ports.refs, currentVersion });
  const ownPeople = createOwnPeople(ports);
  const deps = { ...ports, gate, currentVersion, ownPeople };
  const erasePerson = createErasePerson(deps);
  const readHeld = createReadHeld(deps);
  const readExport = createReadExport(deps);
  const recordFulfilled = createRecordFulfilled(deps);
  const readOwnMessage = createReadOwnMessage(deps);
  const recordAnswer = createRecordAnswer(deps);
  return {
    gate,
    erasePerson,
    answerAccess: createAnswerAccess({ ...deps, readHeld, recordFulfilled }),
    pressContinue: createPressContinue(deps),

    saveFeedback: createSaveFeedback(deps),
    saveCarriedMessage: createSaveCarriedMessage(deps),
    readOwnMessage,
    acceptMessage: createAcceptMessage(deps),
    editFeedback: createEditFeedback(deps),
    withdrawFeedback: createWithdrawFeedback(deps),
    messageEdited: createMessageEdited(deps),
    messageDeleted: createMessageDeleted(deps),
    listOwnFeedback: createListOwnFeedback(deps),
    openOwnFeedback: createOpenOwnFeedback(deps),
    findAnsweredFeedback: createFindAnsweredFeedback(deps),
    keepConversation: createKeepConversation(deps),
    chooseLanguage: createChooseLanguage(deps),

    answerInForm: createAnswerInForm({ ...deps, recordAnswer }),
    answerWithMessage: createAnswerWithMessage({ ...deps, readOwnMessage, recordAnswer }),
    saySolved: createSaySolved(deps),
    sayNotSolved: createSayNotSolved(deps),

    claimFeedback: createClaimFeedback(deps),
    putOnWaiting: createPutOnWaiting(deps),
    dismissFeedback: createDismissFeedback(deps),
    moveFeedback: createMoveFeedback(deps),
    replyToAuthor: createReplyToAuthor(deps),
    markHandled: createMarkHandled(deps),
    noteInternally: createNoteInternally(deps),
    showSender: createShowSender(deps),
    showFullText: createShowFullText(deps),
    openAgentForm: createOpenAgentForm(deps),
    listOpenFeedback: createListOpenFeedback(deps),
    findInChannel: createFindInChannel(deps),

    askErase: createAskErase({ readHeld }),
    confirmErase: createConfirmErase({
      ...deps,
      erasePerson,
      recordFulfilled,
      recordRetained: createRecordRetained(deps),
    }),
    listRecipients: createListRecipients({ readHeld }),
    askExport: createAskExport({ ...deps, recordFulfilled }),
    openDownload: createOpenDownload({ ...deps, readExport }),
    openExport: createOpenExport({ ...deps, readExport }),
    listRequests: createListRequests(deps),
    restrictData: createRestrictData(deps),
    liftRestriction: createLiftRestriction(deps),
    objectToUse: createObjectToUse(deps),
    chooseWish: createChooseWish(deps),
    withdrawObjection: createWithdrawObjection(deps),
    askRectify: createAskRectify(deps),
    rectifyPerson: createRectifyPerson({ ...deps, recordFulfilled }),

    markAsRequest: createMarkAsRequest(deps),
    openRequestForm: createOpenRequestForm(deps),
    decideRequest: createDecideRequest(deps),
    extendRequest: createExtendRequest(deps),

    makeLinkCode: createMakeLinkCode(deps),
    enterLinkCode: createEnterLinkCode(deps),
    unlinkAccount: createUnlinkAccount(deps),

    uninstallWorkspace: createUninstallWorkspace(deps),
  };
};

export type UseCases = ReturnType<typeof createUseCases>;
