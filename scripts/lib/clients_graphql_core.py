"""An independent GraphQL implementation as the judge: does the simulator accept and refuse what graphql-core does?

Documents of a real connector, and random mutations of them, are validated by both; and what each valid one costs is
worked out here anew from the recovered formula. Only the standard rule on fields that answer under one key with
different return types is left out, since Shopify doesn't enforce it. graphql-core must be of the series 3.2, which
holds to the specification of October 2021; 3.3 also reads empty selections.
"""

import json
import math
import os
import random
import subprocess

import graphql
from graphql import language, validation

SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "ShopifySim", "Resources")
OVERLAP = validation.OverlappingFieldsCanBeMergedRule
RULES = [rule for rule in validation.specified_rules if rule is not OVERLAP]
FREE = {"MoneyV2", "MoneyBag", "ShopAddress", "LocationAddress", "PageInfo"}
DEAR = {"refundCreate": 20, "orderCapture": 20, "fulfillmentTrackingInfoUpdate": 50, "deliveryProfileUpdate": 100,
        "flowTriggerReceive": 1}
PER_ELEMENT = {"productCreateMedia": "media", "fileCreate": "files"}


def run(documents, labrun, check, count=1000, seed=20_261_122, versions=("2026-01", "2026-07")):
    """`documents` by name; `check(name, passed, detail)` is told every result. Returns how many mutations agreed."""
    draw = random.Random(seed)
    schemas = {version: load(version) for version in versions}
    requests, expected = [], []
    for version in versions:
        for name, text in documents.items():
            requests.append((name, version, text))
    names = sorted(documents)
    words = vocabulary(schemas[versions[-1]])
    for index in range(count):
        name = names[index % len(names)]
        version = versions[index % len(versions)]
        requests.append((f"mutation {index} of {name}", version, mutated(documents[name], draw, words)))
    lines = []
    for _, version, text in requests:
        accepts, why, document = judge(schemas[version], text)
        variables = values(schemas[version], document) if accepts else {}
        expected.append((accepts, why, costs(schemas[version], document, variables) if accepts else []))
        lines.append(json.dumps({"query": text, "version": version, "variables": variables}))
    answers = ask(labrun, lines)
    agreed, refused, priced = 0, 0, 0
    for (name, version, text), (accepts, why, prices), answer in zip(requests, expected, answers):
        refused += not accepts
        if answer["valid"] != accepts:
            reasons = [error["message"] for error in answer["errors"]] if accepts else why
            check(f"graphql-core and {version}: {name}", False, f"refused by one alone: {reasons[:2]}\n{text[:2000]}")
            continue
        agreed += 1
        for price, operation in zip(prices, answer["operations"]):
            priced += 1
            if operation["cost"] is not None and operation["cost"] != price:
                check(f"cost at {version}: {name}", False, f"{operation['cost']} points, by the formula {price}")
            elif operation["cost"] is None:
                check(f"cost at {version}: {name}", False, "no cost with variables of the right types")
    check(f"graphql-core agrees on {agreed} of {len(requests)} documents ({refused} refused by both or one), seed {seed}",
          agreed == len(requests), "see above")
    check(f"the formula gives the same cost for {priced} operations", priced > 0, "none was valid")
    return agreed


def load(version):
    with open(os.path.join(SCHEMAS, f"admin-{version}.graphql"), encoding="utf-8") as file:
        return graphql.build_schema(file.read(), assume_valid=True)


def ask(labrun, lines):
    done = subprocess.run([labrun, "shopify", "validate", "--lines"], input="\n".join(lines) + "\n", text=True,
                          capture_output=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(lines):
        raise RuntimeError(f"labrun answered {len(answers)} of {len(lines)} documents: {done.stderr[-500:]}")
    return answers


def judge(schema, text):
    """Whether graphql-core accepts, why not, and the document."""
    try:
        document = graphql.parse(text)
    except graphql.GraphQLSyntaxError as error:
        return False, [error.message], None
    errors = graphql.validate(schema, document, RULES)
    if not errors:
        errors = [error for error in graphql.validate(schema, document, [OVERLAP])
                  if "return conflicting types" not in error.message]
    return not errors, [error.message for error in errors], document


# Mutations


def vocabulary(schema):
    """Words to put into documents: fields, types, input types, arguments."""
    fields, arguments = set(), set()
    for kind in schema.type_map.values():
        if isinstance(kind, (graphql.GraphQLObjectType, graphql.GraphQLInterfaceType)):
            for name, field in kind.fields.items():
                fields.add(name)
                arguments.update(field.args)
    types = sorted(schema.type_map)
    return {"field": sorted(fields), "argument": sorted(arguments), "type": types}


def tokens(text):
    lexer = language.Lexer(language.Source(text))
    found = []
    while True:
        token = lexer.advance()
        if token.kind is language.TokenKind.EOF:
            return found
        if token.kind is not language.TokenKind.COMMENT:
            found.append(text[token.start:token.end])


def mutated(text, draw, words):
    """The document with one to three random changes of its tokens; a third of them mostly harmless ones."""
    parts = tokens(text)
    changes = HARMLESS if draw.random() < 0.33 else CHANGES
    for _ in range(draw.choice([1, 1, 1, 2, 3])):
        draw.choice(changes)(parts, draw, words)
    return " ".join(parts)


def place(parts, draw, fits):
    places = [index for index, part in enumerate(parts) if fits(part)]
    return draw.choice(places) if places else None


def is_name(part):
    return part[0].isalpha() or part[0] == "_"


def replacing(fits, make):
    def change(parts, draw, words):
        index = place(parts, draw, fits)
        if index is not None:
            parts[index] = make(parts, draw, words, parts[index])
    return change


def inserting(after, make):
    def change(parts, draw, words):
        index = place(parts, draw, after)
        if index is not None:
            parts[index + 1:index + 1] = make(draw, words)
    return change


def deletion(parts, draw, _):
    if parts:
        del parts[draw.randrange(len(parts))]


def repetition(parts, draw, _):
    if parts:
        index = draw.randrange(len(parts))
        parts.insert(index, parts[index])


def exchange(parts, draw, _):
    if len(parts) > 1:
        index = draw.randrange(len(parts) - 1)
        parts[index], parts[index + 1] = parts[index + 1], parts[index]


def removal(parts, draw, _):
    """Takes a bracketed part out: a selection, arguments, an object, a list."""
    index = place(parts, draw, lambda part: part in OPENING)
    if index is None:
        return
    depth, end = 0, index
    while end < len(parts):
        depth += (parts[end] in OPENING) - (parts[end] in CLOSING)
        end += 1
        if depth == 0:
            break
    del parts[index:end]


def is_number(part):
    return part[0].isdigit() or part[0] == "-"


OPENING, CLOSING = {"{", "(", "["}, {"}", ")", "]"}
LITERALS = ["1", "-7", "2.5", '"text"', "true", "null", "ACTIVE", "[1]", "{}", '""', "99999999999", "$first"]
CHANGES = [
    deletion, repetition, exchange, removal,
    replacing(is_name, lambda parts, draw, words, old: draw.choice(words["field"])),
    replacing(is_name, lambda parts, draw, words, old: old + "x"),
    replacing(is_name, lambda parts, draw, words, old: draw.choice([part for part in parts if is_name(part)])),
    replacing(lambda part: part in SCALARS, lambda parts, draw, words, old: draw.choice(words["type"])),
    replacing(lambda part: is_number(part) or part[0] == '"', lambda parts, draw, words, old: draw.choice(LITERALS)),
    inserting(lambda part: part == "{", lambda draw, words: [draw.choice(words["field"])]),
    inserting(lambda part: part == "{", lambda draw, words: ["__typename"]),
    inserting(lambda part: part == "{", lambda draw, words: ["alias", ":", draw.choice(words["field"])]),
    inserting(lambda part: part == "{", lambda draw, words: ["...", "on", draw.choice(words["type"]), "{", "__typename", "}"]),
    inserting(lambda part: part == "{", lambda draw, words: ["...", "Missing"]),
    inserting(lambda part: part == "(", lambda draw, words: [draw.choice(words["argument"]), ":", draw.choice(LITERALS)]),
    inserting(is_name, lambda draw, words: ["@", "include", "(", "if", ":", draw.choice(["true", "$on", "1"]), ")"]),
    inserting(is_name, lambda draw, words: ["@", draw.choice(["skip", "idempotent", "unknown", "deprecated"])]),
    inserting(is_name, lambda draw, words: ["@", "idempotent", "(", "key", ":", '"k"', ")"]),
    inserting(lambda part: part == "(", lambda draw, words: ["$", "extra", ":", draw.choice(words["type"])]),
    inserting(is_name, lambda draw, words: ["(", "first", ":", draw.choice(["1", "$first", '"1"']), ")"]),
]
HARMLESS = [
    inserting(lambda part: part == "{", lambda draw, words: ["__typename"]),
    inserting(lambda part: part == "{", lambda draw, words: ["kind", ":", "__typename"]),
    inserting(lambda part: part in OPENING, lambda draw, words: [draw.choice([",", "# a comment\n", "\n"])]),
    inserting(lambda part: part == "}", lambda draw, words: [","]),
    replacing(lambda part: part.isdigit(), lambda parts, draw, words, old: str(draw.choice([0, 1, 2, 3, 10, 100, 250]))),
    inserting(lambda part: part in ("id", "name", "title"),
              lambda draw, words: ["@", draw.choice(["skip", "include"]), "(", "if", ":", draw.choice(["true", "false"]), ")"]),
    removal,
]
SCALARS = {"String", "Int", "ID", "Boolean", "Float", "DateTime", "URL", "Decimal"}


# Values and costs


def values(schema, document):
    """A value of the right type for every variable of the document."""
    found = {}
    for definition in document.definitions:
        for variable in getattr(definition, "variable_definitions", None) or []:
            kind = graphql.type_from_ast(schema, variable.type)
            found.setdefault(variable.variable.name.value, value(kind))
    return found


def value(kind, depth=0):
    if isinstance(kind, graphql.GraphQLNonNull):
        return value(kind.of_type, depth)
    if isinstance(kind, graphql.GraphQLList):
        return [value(kind.of_type, depth + 1)]
    if isinstance(kind, graphql.GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, graphql.GraphQLInputObjectType):
        fields = kind.fields
        if getattr(kind, "is_one_of", False):
            name = next(iter(fields))
            return {name: value(fields[name].type, depth + 1)}
        return {name: value(field.type, depth + 1) for name, field in fields.items()
                if graphql.is_required_input_field(field)}
    return {"Int": 50, "Float": 1.5, "Boolean": True, "ID": "gid://shopify/Order/1"}.get(kind.name, "2026-01-01T00:00:00Z")


def costs(schema, document, variables):
    """What each operation costs by the recovered formula."""
    fragments = {part.name.value: part for part in document.definitions
                 if isinstance(part, language.FragmentDefinitionNode)}
    return [Cost(schema, fragments, variables, part).total() for part in document.definitions
            if isinstance(part, language.OperationDefinitionNode)]


class Cost:
    def __init__(self, schema, fragments, variables, operation):
        self.schema, self.fragments, self.operation = schema, fragments, operation
        self.variables = dict(variables)
        for variable in operation.variable_definitions or []:
            if variable.default_value is not None and variable.variable.name.value not in self.variables:
                self.variables[variable.variable.name.value] = graphql.value_from_ast_untyped(variable.default_value)

    def total(self):
        is_mutation = self.operation.operation is language.OperationType.MUTATION
        root = self.schema.mutation_type if is_mutation else self.schema.query_type
        fields = self.collect([self.operation.selection_set], root)
        return max(1, sum(self.mutation(root, field) if is_mutation else self.query(root, field) for field in fields))

    def collect(self, sets, kind):
        """The fields that apply to a type, each response key once, with all its selection sets."""
        keys = {}
        seen = set()

        def walk(selection_set):
            for selection in selection_set.selections:
                if not self.included(selection):
                    continue
                if isinstance(selection, language.FieldNode):
                    key = (selection.alias or selection.name).value
                    keys.setdefault(key, (selection, []))
                    if selection.selection_set:
                        keys[key][1].append(selection.selection_set)
                elif isinstance(selection, language.InlineFragmentNode):
                    if selection.type_condition is None or self.applies(selection.type_condition.name.value, kind):
                        walk(selection.selection_set)
                elif selection.name.value not in seen:
                    seen.add(selection.name.value)
                    fragment = self.fragments[selection.name.value]
                    if self.applies(fragment.type_condition.name.value, kind):
                        walk(fragment.selection_set)

        for selection_set in sets:
            walk(selection_set)
        return list(keys.values())

    def included(self, node):
        for directive in node.directives or []:
            if directive.name.value in ("skip", "include"):
                on = graphql.value_from_ast_untyped(directive.arguments[0].value, self.variables)
                if on is (directive.name.value == "skip"):
                    return False
        return True

    def applies(self, condition, kind):
        wanted = self.schema.type_map[condition]
        return wanted is kind or (graphql.is_abstract_type(wanted) and self.schema.is_sub_type(wanted, kind))

    def argument(self, field, name):
        for argument in field.arguments or []:
            if argument.name.value == name:
                return graphql.value_from_ast_untyped(argument.value, self.variables)
        return None

    def result(self, kind, field):
        return graphql.get_named_type(kind.fields[field.name.value].type)

    def query(self, root, entry):
        field, _ = entry
        if field.name.value.startswith("__"):
            return 0
        if self.result(root, field).name == "Count":
            return 10
        return self.cost(root, entry)

    def mutation(self, root, entry):
        field, sets = entry
        if field.name.value.startswith("__"):
            return 0
        name = field.name.value
        total = DEAR.get(name, 10)
        if name in PER_ELEMENT:
            given = self.argument(field, PER_ELEMENT[name])
            total = 10 * max(1, len(given) if isinstance(given, list) else 1)
        payload = self.result(root, field)
        for part, below in self.collect(sets, payload):
            if not below or part.name.value.endswith("serErrors"):
                continue
            kind = self.result(payload, part)
            total += self.cost(payload, (part, below)) if kind.name.endswith("Connection") else self.below(kind, below)
        return total

    def cost(self, parent, entry):
        field, sets = entry
        if field.name.value.startswith("__"):
            return 0
        kind = self.result(parent, field)
        if not sets:
            return 1 if (parent.name, field.name.value) == ("Location", "hasActiveInventory") else 0
        if kind.name in FREE:
            return 0
        if not kind.name.endswith("Connection"):
            return 1 + self.below(kind, sets)
        size = self.argument(field, "first")
        size = size if size is not None else self.argument(field, "last")
        nodes = 0
        for part, below in self.collect(sets, kind):
            if part.name.value == "nodes":
                nodes += 1 + self.below(self.result(kind, part), below)
            elif part.name.value == "edges":
                edge = self.result(kind, part)
                for inner, deeper in self.collect(below, edge):
                    if inner.name.value == "node":
                        nodes += 1 + self.below(self.result(edge, inner), deeper)
        return 2 + (max(1, math.floor(2 * math.log(size))) if size and size > 0 else 0) * nodes

    def below(self, kind, sets):
        """The dearest of the types that fragments name, for an abstract type."""
        kinds = [kind]
        if graphql.is_abstract_type(kind):
            kinds += [self.schema.type_map[name] for name in self.conditions(sets)]
        return max(sum(self.cost(each, entry) for entry in self.collect(sets, each)) for each in kinds)

    def conditions(self, sets):
        found, seen, waiting = [], set(), list(sets)
        while waiting:
            for selection in waiting.pop().selections:
                if isinstance(selection, language.InlineFragmentNode):
                    if selection.type_condition:
                        found.append(selection.type_condition.name.value)
                    waiting.append(selection.selection_set)
                elif isinstance(selection, language.FragmentSpreadNode) and selection.name.value not in seen:
                    seen.add(selection.name.value)
                    fragment = self.fragments[selection.name.value]
                    found.append(fragment.type_condition.name.value)
                    waiting.append(fragment.selection_set)
        return found
