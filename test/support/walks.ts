import { paperWalk } from './paper-tour.ts';
import type { Walk } from './story.ts';
import { bookingWalk, notFoundWalk } from './tour.ts';
import { arrivalWalk, changeWalk, holdWalk, outageWalk, suspensionWalk, waitingWalk } from './visit-tour.ts';

/** Walks that together stop at every screen of residents. */
export const WALKS: Readonly<Record<string, Walk>> = {
  'a booking': bookingWalk,
  'a visit that is not found': notFoundWalk,
  'a visit that is moved and cancelled': changeWalk,
  'an hour that is kept': holdWalk,
  'coming on another day, early and late': arrivalWalk,
  'a suspended department': suspensionWalk,
  'coming in time': waitingWalk,
  'coming after an outage': outageWalk,
  'a receipt on paper': paperWalk,
};
