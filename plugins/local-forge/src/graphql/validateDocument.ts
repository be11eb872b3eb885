import {
  DocumentNode,
  ExecutableDefinitionsRule,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
  GraphQLSchema,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  LoneAnonymousOperationRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  UniqueOperationNamesRule,
  ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
  specifiedRules,
  validate,
} from 'graphql';

/** What GitHub calls the breach of a rule. */
const CODES = new Map<ValidationRule, string>([
  [ExecutableDefinitionsRule, 'notExecutable'],
  [FieldsOnCorrectTypeRule, 'undefinedField'],
  [FragmentsOnCompositeTypesRule, 'fragmentOnNonCompositeType'],
  [KnownArgumentNamesRule, 'argumentNotAccepted'],
  [KnownDirectivesRule, 'undefinedDirective'],
  [KnownFragmentNamesRule, 'useAndDefineFragment'],
  [KnownTypeNamesRule, 'undefinedType'],
  [LoneAnonymousOperationRule, 'uniquelyNamedOperations'],
  [NoUndefinedVariablesRule, 'variableNotDefined'],
  [NoUnusedFragmentsRule, 'useAndDefineFragment'],
  [NoUnusedVariablesRule, 'variableNotUsed'],
  [OverlappingFieldsCanBeMergedRule, 'fieldConflict'],
  [PossibleFragmentSpreadsRule, 'cannotSpreadFragment'],
  [ProvidedRequiredArgumentsRule, 'missingRequiredArguments'],
  [ScalarLeafsRule, 'selectionMismatch'],
  [UniqueOperationNamesRule, 'uniquelyNamedOperations'],
  [ValuesOfCorrectTypeRule, 'argumentLiteralsIncompatible'],
  [VariablesAreInputTypesRule, 'variableRequiresValidType'],
  [VariablesInAllowedPositionRule, 'variableMismatch'],
]);

const RULES = specifiedRules.map(withCode);

/** What is wrong with a document, each with GitHub's code for it. */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly GraphQLError[] {
  return validate(schema, document, RULES);
}

function withCode(rule: ValidationRule): ValidationRule {
  const code = CODES.get(rule);
  return context => {
    const coding: typeof context = Object.create(context, {
      reportError: {
        value: (error: GraphQLError) =>
          context.reportError(
            new GraphQLError(error.message, {
              nodes: error.nodes,
              extensions: code === undefined ? {} : { code },
            }),
          ),
      },
    });
    return rule(coding);
  };
}
