import type { CompletedCommand, CompletedOption, Values } from "./completion.ts";

/** A script from the commands of the tool; it never calls the tool, whose start would be felt at every key. */
type Shell = (commands: readonly CompletedCommand[]) => string;

const inQuotes = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const flagsOf = (options: readonly CompletedOption[]): string[] => options.flatMap(({ flags }) => flags);

/** What bash runs for a value; works in bash 3.2, which macOS has. */
function bashValues(values: Values): string {
  if (values.kind === "choices") return `__dabiao_words ${inQuotes(values.choices.join(" "))}`;
  return values.kind === "files" ? `__dabiao_files ${inQuotes(values.endings.join(" "))}`.trimEnd() : ":";
}

const bash: Shell = (commands) => {
  const root = commands[0]!;
  const cases = commands
    .slice(1)
    .flatMap(({ name, options, operands }) => [
      `    ${name})`,
      "      case $previous in",
      ...options.flatMap(({ flags, values }) =>
        values === null ? [] : [`        ${flags.join("|")}) ${bashValues(values)}; return ;;`],
      ),
      "      esac",
      `      if [[ $current == -* ]]; then __dabiao_words ${inQuotes(flagsOf(options).join(" "))}; else ${bashValues(operands)}; fi`,
      "      ;;",
    ]);
  return [
    "# bash completion of dabiao: source <(dabiao completion bash)",
    "__dabiao_words() {",
    "  local IFS=$' \\t\\n'",
    '  COMPREPLY=($(compgen -W "$1" -- "$current"))',
    "}",
    "__dabiao_files() {",
    "  local file ending",
    "  compopt -o filenames 2>/dev/null",
    "  while IFS= read -r file; do",
    '    if [[ -d $file || -z $1 ]]; then COMPREPLY+=("$file"); continue; fi',
    '    for ending in $1; do [[ $file == *."$ending" ]] && COMPREPLY+=("$file"); done',
    '  done < <(compgen -f -- "$current")',
    "}",
    "_dabiao() {",
    "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word",
    "  COMPREPLY=()",
    "  # --lang=zh comes as three words.",
    '  if [[ $current == "=" ]]; then current=; elif [[ $previous == "=" ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi',
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    "    if [[ $word != -* ]]; then command=$word; break; fi",
    "  done",
    "  case $command in",
    `    "") if [[ $current == -* ]]; then __dabiao_words ${inQuotes(flagsOf(root.options).join(" "))}; else ${bashValues(root.operands)}; fi ;;`,
    ...cases,
    "  esac",
    "}",
    "complete -F _dabiao dabiao",
    "",
  ].join("\n");
};

/** A text inside a specification of _arguments, where brackets and colons mean something. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, (sign) => `\\${sign}`);

function zshValues(values: Values, name: string): string {
  if (values.kind === "choices")
    return `${name}:(${values.choices.map((one) => one.replace(/[:\\ ]/g, "\\$&")).join(" ")})`;
  if (values.kind === "free") return `${name}: `;
  return values.endings.length === 0 ? `${name}:_files` : `${name}:_files -g "*.(${values.endings.join("|")})(-.)"`;
}

function zshOption({ flags, description, values }: CompletedOption): string {
  const text = `[${zshText(description)}]`;
  const value = values === null ? "" : `:${zshValues(values, "value")}`;
  // Either form may be given, again and again where the tool allows it.
  return flags.map((flag) => inQuotes(`*${flag}${text}${value}`)).join(" ");
}

const zsh: Shell = ([root, ...commands]) =>
  [
    "#compdef dabiao",
    "# zsh completion of dabiao: dabiao completion zsh > a folder of $fpath/_dabiao",
    "_dabiao() {",
    "  local -a commands",
    "  commands=(",
    ...commands.map(({ name, description }) => `    ${inQuotes(`${name}:${description.replaceAll(":", "\\:")}`)}`),
    "  )",
    "  if (( CURRENT == 2 )); then",
    "    _describe -t commands command commands",
    "    _arguments \\",
    ...root!.options.map((option) => `      ${zshOption(option)} \\`),
    "      '*: :'",
    "    return",
    "  fi",
    "  local command=$words[2]",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case $command in",
    ...commands.flatMap(({ name, options, operands }) => [
      `    ${name})`,
      "      _arguments \\",
      ...options.map((option) => `        ${zshOption(option)} \\`),
      `        ${inQuotes(`*:${zshValues(operands, "argument")}`)}`,
      "      ;;",
    ]),
    "  esac",
    "}",
    'if [[ $funcstack[1] == _dabiao ]]; then _dabiao "$@"; else compdef _dabiao dabiao; fi',
    "",
  ].join("\n");

const fishQuotes = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

function fishValues(values: Values): string {
  if (values.kind === "choices") return `-x -a ${fishQuotes(values.choices.join(" "))}`;
  if (values.kind === "free") return "-x";
  if (values.endings.length === 0) return "-r -F";
  return `-k -x -a ${fishQuotes(values.endings.map((ending) => `(__fish_complete_suffix .${ending})`).join(" "))}`;
}

function fishOption({ flags, description, values }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return `${names.join(" ")}${values === null ? "" : ` ${fishValues(values)}`} -d ${fishQuotes(description)}`;
}

const fish: Shell = ([root, ...commands]) => {
  const first = "-n __fish_use_subcommand";
  return [
    "# fish completion of dabiao: dabiao completion fish > ~/.config/fish/completions/dabiao.fish",
    "complete -c dabiao -f",
    ...commands.map(({ name, description }) => `complete -c dabiao ${first} -a ${name} -d ${fishQuotes(description)}`),
    ...root!.options.map((option) => `complete -c dabiao ${first} ${fishOption(option)}`),
    ...commands.flatMap(({ name, options, operands }) => {
      const within = `-n ${fishQuotes(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        ...(operands.kind === "free"
          ? []
          : [
              `complete -c dabiao ${within} ${fishValues(operands)
                .replace(/-x /, "-f ")
                .replace(/^-r -F/, "-F")}`,
            ]),
        ...options.map((option) => `complete -c dabiao ${within} ${fishOption(option)}`),
      ];
    }),
    "",
  ].join("\n");
};

export const SHELLS = { bash, zsh, fish } as const satisfies Readonly<Record<string, Shell>>;
export type ShellName = keyof typeof SHELLS;
