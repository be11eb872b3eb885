import {
  Mentions,
  NO_MENTIONS,
  PullRequest,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { missingMentions, noMentions } from './missingMentions';

function pullRequestWith(mentions: Partial<Mentions>): PullRequest {
  return {
    number: 1,
    url: 'https://github.com/acme/gitops/pull/1',
    state: 'open',
    title: 'Add it',
    body: '',
    draft: false,
    targetBranch: 'main',
    head: 'a'.repeat(40),
    ...NO_MENTIONS,
    ...mentions,
  };
}

describe('missingMentions', () => {
  it('is everything for a pull request that names nobody', () => {
    const wanted = {
      labels: ['service'],
      reviewers: ['ada'],
      teamReviewers: ['platform'],
      assignees: ['grace'],
    };
    const missing = missingMentions(pullRequestWith({}), wanted);
    expect(missing).toEqual(wanted);
    expect(noMentions(missing)).toBe(false);
  });

  it('is what the pull request does not name, in its own words', () => {
    expect(
      missingMentions(
        pullRequestWith({
          labels: ['Service', 'other'],
          reviewers: ['Ada'],
          teamReviewers: ['platform'],
        }),
        {
          labels: ['service', 'Urgent'],
          reviewers: ['ada', 'Grace'],
          teamReviewers: ['PLATFORM'],
          assignees: ['ada'],
        },
      ),
    ).toEqual({
      labels: ['Urgent'],
      reviewers: ['Grace'],
      teamReviewers: [],
      assignees: ['ada'],
    });
  });

  it('does not take one role for another', () => {
    const missing = missingMentions(pullRequestWith({ reviewers: ['ada'] }), {
      ...NO_MENTIONS,
      assignees: ['ada'],
    });
    expect(missing).toEqual({ ...NO_MENTIONS, assignees: ['ada'] });
  });

  it.each(Object.keys(NO_MENTIONS))('tells that there are %s', kind => {
    expect(noMentions(NO_MENTIONS)).toBe(true);
    expect(noMentions({ ...NO_MENTIONS, [kind]: ['one'] })).toBe(false);
  });
});
