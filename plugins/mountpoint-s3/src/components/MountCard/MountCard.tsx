import { Alert, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { describeAccess } from '../../mount/describeAccess';
import { describeCredentials } from '../../mount/describeCredentials';
import { readMountDetails } from '../../mount/readMountDetails';
import { volumeSnippet } from '../../mount/volumeSnippet';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import { MountFact } from './MountFact';
import styles from './MountCard.module.css';

/** The card on a mount's page: what is mounted, and how a pod uses it. */
export function MountCard() {
  const { entity } = useEntity();
  const mount = readMountDetails(entity);
  const access = mount.access ? describeAccess(mount.access) : undefined;
  const credentials = mount.credentials
    ? describeCredentials(mount.credentials)
    : undefined;

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          S3 mount
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="5">
          {mount.missing.length > 0 && (
            <Alert
              status="warning"
              icon
              title="Some details of this mount are not recorded"
              description={`Its catalog-info.yaml in the GitOps repository lacks ${mount.missing.join(
                ', ',
              )}. Files made by the template have them all: compare with another mount's, or ask the owner of the cluster.`}
            />
          )}
          <dl className={styles.facts}>
            <MountFact label="Bucket" value={mount.bucket} copyAs="bucket" />
            <MountFact
              label="Prefix"
              value={mount.prefix}
              copyAs="prefix"
              fallback="The whole bucket"
            />
            <MountFact label="Region" value={mount.region} />
            <MountFact
              label="Access"
              value={access?.label}
              hint={access?.sentence}
            />
            <MountFact
              label="AWS credentials"
              value={credentials?.label}
              hint={credentials?.sentence}
            />
            <MountFact
              label="Kubernetes namespace"
              value={mount.namespace}
              copyAs="namespace"
            />
            <MountFact
              label="PersistentVolumeClaim"
              value={mount.claim}
              copyAs="claim"
            />
            <MountFact
              label="PersistentVolume"
              value={mount.volume}
              copyAs="volume"
            />
          </dl>
          {mount.claim && (
            <Flex direction="column" gap="2">
              <Text as="h4" variant="body-medium" weight="bold">
                Use it in a pod
              </Text>
              <Text as="p" variant="body-medium" color="secondary">
                Add these lines to the spec of a pod
                {mount.namespace && ` in the namespace ${mount.namespace}`}; in
                a job or a deployment that is spec.template.spec. The files
                appear under /data; pick another path if you like.
              </Text>
              <CodeBlock code={volumeSnippet(mount.claim)} what="pod snippet" />
            </Flex>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
