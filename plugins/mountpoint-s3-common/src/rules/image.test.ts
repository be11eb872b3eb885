import { checkImage } from './image';

const digest = `sha256:${'a1'.repeat(32)}`;

describe('checkImage', () => {
  it.each([
    ['busybox:1.37'],
    ['pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime'],
    ['public.ecr.aws/docker/library/python:3.13-slim'],
    ['111122223333.dkr.ecr.us-west-2.amazonaws.com/team/train:v1'],
    ['localhost:5000/train:1'],
    ['registry.example.com:8443/a/b/c:1'],
    ['a__b/c--d.e_f:V1.0_x'],
    [`busybox@${digest}`],
    [`busybox:latest@${digest}`],
    [`localhost:5000/train@${digest}`],
    [`busybox:${'t'.repeat(128)}`],
    ['busybox:latest-cuda'],
  ])('accepts %s', image => {
    expect(checkImage(image)).toBeUndefined();
  });

  it.each([
    ['busybox', 'such as `busybox:1.2.3`'],
    ['busybox:latest', 'such as `busybox:1.2.3`'],
    ['localhost:5000/train', 'such as `localhost:5000/train:1.2.3`'],
    ['registry.example.com/a:latest', 'a tag other than `latest`, or a digest'],
  ])('refuses %s, which is not pinned: %s', (image, reason) => {
    expect(checkImage(image)).toContain("isn't pinned");
    expect(checkImage(image)).toContain(reason);
  });

  it.each([
    [''],
    ['Busybox:1'],
    ['example.com/Train:1'],
    ['busybox:'],
    ['busybox:1 --privileged'],
    ['busybox:1\n'],
    [':1'],
    ['busybox@sha256:abc'],
    [`busybox@md5:${'a1'.repeat(32)}`],
    [`busybox@${digest.toUpperCase()}`],
    ['https://example.com/busybox:1'],
    ['a//b:1'],
    ['-a:1'],
    ['a:-1'],
    ['${IMAGE}:1'],
    [`busybox:${'t'.repeat(129)}`],
    [`${'a/'.repeat(255)}abc:1`],
  ])('refuses %j, which is no image reference', image => {
    expect(checkImage(image)).toContain('is not an image reference: allowed');
  });
});
