/** Slash commands, as the manifest declares them. */
export const commands = {
  feedback: ['/tilbakemelding', '/feedback'],
  privacy: ['/personvern', '/privacy'],
  support: ['/lytt'],
} as const;

/** `callback_id` of the shortcuts, as the manifest declares them. */
export const shortcuts = {
  giveFeedback: 'give_feedback',
  sendAsFeedback: 'send_as_feedback',
  aboutPrivacy: 'about_privacy',
} as const;
