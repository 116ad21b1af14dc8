import { expect } from 'vitest';
import { messageKey } from '../../../src/features/feedback-intake/dedupe.ts';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import type { Ports } from '../../../src/features/ports.ts';
import type { AuthorScreen } from '../../../src/platforms/screen.ts';
import { carriesWords, forget, type Model, type ModelMessage, ownersIn, userOf } from './model.ts';
import type { Stage } from './stage.ts';
import type { AuthorStep, User } from './step.ts';

/** Everything of a user that is stored, found the way the product finds it. */
export const storedOf = async (ports: Ports, user: User): Promise<readonly Feedback[]> => {
  const person = await ports.people.find(ports.refs.personRef(userOf(user)));
  return person === null ? [] : ports.feedback.ofPerson(person.id, 1000);
};

/** Items that came into being, in whatever way, are known from now on. */
export const rememberItems = async ({ ports }: Stage, model: Model, user: User): Promise<void> => {
  for (const { id, reference } of await storedOf(ports, user)) {
    if (model.items.every((item) => item.id !== id)) model.items.push({ user, id, reference, erased: false });
  }
};

/** Nobody reads another's words. */
const checkAccess = (screen: AuthorScreen, user: User): void => {
  const others = [...ownersIn(JSON.stringify(screen))].filter((owner) => owner !== user);
  expect(others, 'words of others in an access answer').toEqual([]);
};

export const noteWhetherKnown = async ({ ports }: Stage, model: Model, user: User): Promise<boolean> => {
  const known = (await ports.people.find(ports.refs.personRef(userOf(user)))) !== null;
  model.pressed.set(user, known);
  return known;
};

/** What *Lagre* on a message was answered with: carried words are stored at once, others are read by a job first. */
const noteMessage = (message: ModelMessage, screen: AuthorScreen | null, erasing: boolean): void => {
  if (screen?.kind === 'saving') {
    expect(carriesWords(message.user), 'carried words were left to a job').toBe(false);
    message.accepted = true;
  }
  if (carriesWords(message.user) && screen?.kind === 'saved' && !erasing) message.accepted = true;
};

/** An edit that brings its words is in our copy as soon as it is answered. */
const checkFollowed = async ({ ports }: Stage, { user, address, text }: ModelMessage): Promise<void> => {
  if (!carriesWords(user) || text === null) return;
  const item = await ports.feedback.findByOriginal(messageKey(ports.refs, userOf(user), address));
  if (item !== null && item.status !== 'withdrawn')
    expect(item.text, 'edited, but not in our copy').toBe(text);
};

/**
 * Takes an answer into the model: what it promises, and whether it could have been given.
 * `alone`: nothing else happened at the same time. `erasing`: the same person was erasing themselves.
 */
export const noteAnswer = async (
  stage: Stage,
  model: Model,
  { user, does }: AuthorStep,
  screen: AuthorScreen | null,
  { alone, erasing }: { readonly alone: boolean; readonly erasing: boolean },
): Promise<void> => {
  if (screen?.kind === 'access') checkAccess(screen, user);
  if (does.act === 'erase') forget(model, user);
  if (does.act === 'continue') {
    const known = await noteWhetherKnown(stage, model, user);
    if (!erasing) expect(known, 'known after Fortsett').toBe(true);
  }
  if (alone && screen?.kind === 'notice') {
    expect(model.pressed.get(user), 'asked again without reason').toBe(false);
  }
  if (alone && (screen?.kind === 'saved' || screen?.kind === 'saving')) {
    expect(model.pressed.get(user), 'saved before Fortsett').toBe(true);
  }
  if (does.act === 'message') noteMessage(model.messageOf(user, does.no), screen, erasing);
  if (alone && does.act === 'edit-message') await checkFollowed(stage, model.messageOf(user, does.no));
  await rememberItems(stage, model, user);
  if ((screen?.kind === 'saved' || screen?.kind === 'already-saved') && !erasing) {
    const kept = model.items.find((item) => item.reference === screen.reference);
    expect(kept, 'answered as saved, but not there').toMatchObject({ user, erased: false });
    const form = does.act === 'form' ? `${user}/${does.submission}` : null;
    if (form !== null) {
      expect(model.forms.get(form) ?? screen.reference, 'one form, two feedbacks').toBe(screen.reference);
      model.forms.set(form, screen.reference);
    }
  }
};
