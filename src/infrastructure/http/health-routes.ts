import { errorCode } from '../../shared/error-code.ts';
import { answerJson } from './answer.ts';
import type { Route } from './route.ts';

/** What one part says of itself: codes and numbers only. A part may be ready and still have something to tell. */
export interface Readiness {
  readonly ready: boolean;
  readonly code: string;
  readonly [detail: string]: string | number | boolean;
}

/** The parts that must be ready (`database`, `queue`, `slack`…), each asked anew every time. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<Readiness>>>;

const checkTimeoutMs = 2_000;

/** `/healthz`: the process answers. `/readyz`: every part is ready, else 503; both say which and why. */
export const healthRoutes = (checks: ReadinessChecks): readonly Route[] => [
  { path: '/healthz', methods: { GET: ({ response }) => answerJson(response, 200, { status: 'ok' }) } },
  {
    path: '/readyz',
    methods: {
      GET: async ({ response, stopping }) => {
        const parts = Object.fromEntries(
          await Promise.all(
            Object.entries(checks).map(async ([name, check]) => [name, await bounded(check)] as const),
          ),
        );
        const ready = !stopping.aborted && Object.values(parts).every((part) => part.ready);
        const status = stopping.aborted ? 'stopping' : ready ? 'ready' : 'not-ready';
        answerJson(response, ready ? 200 : 503, { status, ...parts });
      },
    },
  },
];

const bounded = async (check: () => Promise<Readiness>): Promise<Readiness> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, code: 'timeout' }), checkTimeoutMs);
  });
  try {
    return await Promise.race([check(), timeout]);
  } catch (error) {
    return { ready: false, code: errorCode(error) };
  } finally {
    clearTimeout(timer);
  }
};
