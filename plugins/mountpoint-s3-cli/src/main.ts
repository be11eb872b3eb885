import { MountInputError } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Command, CommanderError } from 'commander';
import { check } from './commands/check';
import { render } from './commands/render';

/** Where a command writes; a test gives its own. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

const STANDARD: Streams = {
  out: text => process.stdout.write(text),
  error: text => process.stderr.write(text),
};

/**
 * Runs the command line.
 *
 * @param args - without the program's own name
 * @returns the exit status: 0, or 1 on bad input and where a check finds errors
 */
export async function main(
  args: string[],
  streams: Streams = STANDARD,
): Promise<number> {
  let status = 0;
  const program = new Command('s3-mounts')
    .description(
      'S3 buckets as files in pods on EKS, planned into a GitOps repository',
    )
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.error });

  program
    .command('render')
    .description(
      'write the files of one or more mounts into the working tree of a GitOps repository',
    )
    .argument(
      '<request>',
      'YAML file with the inputs of a mount; several documents make several mounts',
    )
    .requiredOption('--cluster <file>', "the cluster's cluster.yaml")
    .requiredOption(
      '--out <folder>',
      'the working tree; what is there is read, what is missing added',
    )
    .option('--json', 'print the plans instead of the findings')
    .action(async (request: string, options) => {
      await render({ ...options, request, streams });
    });

  program
    .command('check')
    .description(
      'verify the working tree of a GitOps repository, as its CI does before a merge',
    )
    .argument('<folder>', 'the working tree')
    .option('--json', 'print everything that is found as JSON')
    .action((folder: string, options) => {
      status = check({ ...options, folder, streams });
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode;
    }
    if (error instanceof MountInputError) {
      for (const { field, message } of error.problems) {
        streams.error(`${field}: ${message}\n`);
      }
      return 1;
    }
    throw error;
  }
}
