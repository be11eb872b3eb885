const css = String.raw;

/** The one style sheet of all pages, light and dark. */
export const styleSheet = css`
  :root {
    color-scheme: light dark;
    --text: #1c2530;
    --quiet: #55616e;
    --link: #1b5a94;
    --page: #f6f7f9;
    --surface: #ffffff;
    --sunken: #f1f3f5;
    --line: #d9dee4;
    --focus: #1b6fc2;
    --primary: #1f6f43;
    --primary-text: #ffffff;
    --open: #1f6f43;
    --merged: #6b3fa0;
    --closed: #a8322d;
    --draft: #5a6672;
    --added: #1a6b3c;
    --removed: #a8322d;
    --added-line: #e6f5ea;
    --removed-line: #fceceb;
    --added-word: #b4e3c1;
    --removed-word: #f6c6c2;
    --warning: #8a5a00;
    --warning-surface: #fff6e0;
    --tip: #1f6f43;
    --note: #1b5a94;
    --important: #6b3fa0;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue',
      'Noto Sans', 'Liberation Sans', Arial, sans-serif;
    --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono',
      'Liberation Mono', monospace;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --text: #e3e8ee;
      --quiet: #9aa7b4;
      --link: #7db8f0;
      --page: #12171d;
      --surface: #1a2028;
      --sunken: #151a21;
      --line: #303943;
      --focus: #7db8f0;
      --primary: #2b8653;
      --open: #2b8653;
      --merged: #8257bd;
      --closed: #b8433d;
      --draft: #5f6c79;
      --added: #6fcf8e;
      --removed: #f08a84;
      --added-line: #14281c;
      --removed-line: #311a1b;
      --added-word: #1f5533;
      --removed-word: #6b2a2a;
      --warning: #e0b45a;
      --warning-surface: #2b2414;
      --tip: #6fcf8e;
      --note: #7db8f0;
      --important: #b794e6;
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  html {
    scroll-padding-top: 3.5rem;
  }
  body {
    background: var(--page);
    color: var(--text);
    display: flex;
    flex-direction: column;
    font: 15px/1.55 var(--sans);
    margin: 0;
    min-height: 100vh;
  }
  a {
    color: var(--link);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  :focus-visible {
    border-radius: 4px;
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  h1,
  h2 {
    line-height: 1.3;
    margin: 0;
  }
  h1 {
    font-size: 1.6rem;
    font-weight: 600;
    margin-bottom: 1rem;
  }
  h2 {
    font-size: 1.05rem;
    font-weight: 600;
  }
  p {
    margin: 0 0 0.5rem;
  }
  code,
  pre {
    font-family: var(--mono);
    font-size: 0.86em;
  }
  main {
    flex: 1;
    padding-bottom: 3rem;
    padding-top: 1.75rem;
    width: 100%;
  }
  footer {
    color: var(--quiet);
    font-size: 0.85rem;
    padding-bottom: 1.5rem;
    padding-top: 1rem;
    width: 100%;
  }
  .width {
    margin-left: auto;
    margin-right: auto;
    max-width: 1240px;
    padding-left: 24px;
    padding-right: 24px;
  }
  .visually-hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .skip {
    background: var(--surface);
    left: 8px;
    padding: 8px 12px;
    position: absolute;
    top: -60px;
    z-index: 3;
  }
  .skip:focus {
    top: 8px;
  }
  .icon {
    flex: none;
    height: 16px;
    vertical-align: -3px;
    width: 16px;
  }
  .meta,
  .note {
    color: var(--quiet);
    font-size: 0.87rem;
    margin: 0;
  }
  .note {
    padding: 16px;
  }
  .markdown > .note {
    padding: 0;
  }
  .spacer {
    flex: 1;
  }
  .ellipsis {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  a.quiet {
    color: var(--quiet);
  }
  .lead {
    color: var(--quiet);
    margin: -0.5rem 0 1.25rem;
  }

  /* Header */
  .top {
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .top > .width:first-child {
    align-items: center;
    display: flex;
    gap: 20px;
    min-height: 56px;
  }
  .brand {
    align-items: center;
    color: var(--text);
    display: inline-flex;
    font-weight: 600;
    gap: 8px;
  }
  .brand .icon {
    color: var(--link);
    height: 20px;
    width: 20px;
  }
  .crumbs {
    border-left: 1px solid var(--line);
    padding-left: 20px;
  }
  .crumbs span {
    color: var(--quiet);
    margin: 0 4px;
  }
  .tabs {
    display: flex;
    gap: 4px;
  }
  .tabs a {
    align-items: center;
    border-bottom: 2px solid transparent;
    color: var(--quiet);
    display: inline-flex;
    gap: 8px;
    margin-bottom: -1px;
    padding: 8px 12px;
  }
  .tabs a:first-child {
    margin-left: -12px;
  }
  .tabs a:hover {
    color: var(--text);
    text-decoration: none;
  }
  .tabs a[aria-current] {
    border-bottom-color: var(--link);
    color: var(--text);
    font-weight: 600;
  }
  .count {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 999px;
    color: var(--text);
    font-size: 0.76rem;
    font-weight: 500;
    line-height: 1.4;
    padding: 0 7px;
  }

  /* Boxes */
  .box {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 8px;
    list-style: none;
    margin: 0 0 1.25rem;
    padding: 0;
  }
  .box-head {
    align-items: center;
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
    border-radius: 8px 8px 0 0;
    display: flex;
    gap: 10px;
    justify-content: space-between;
    min-height: 44px;
    padding: 6px 16px;
  }
  .box-head > .icon + span {
    flex: 1;
    font-weight: 600;
  }
  .box-head .meta {
    flex: none;
  }
  .blank {
    padding: 48px 24px;
    text-align: center;
  }
  .blank pre {
    background: var(--sunken);
    border-radius: 6px;
    display: inline-block;
    padding: 12px 16px;
    text-align: left;
  }
  ul.box > li,
  ol.box > li {
    border-top: 1px solid var(--line);
    display: flex;
    gap: 12px;
    padding: 14px 16px;
  }
  .box > li:first-child {
    border-top: 0 !important;
  }
  .box > li > div {
    flex: 1;
    min-width: 0;
  }
  .repositories h2 {
    margin-bottom: 2px;
  }
  .repositories > li > .icon {
    color: var(--quiet);
    margin-top: 4px;
  }
  .repositories p {
    margin-bottom: 2px;
  }

  /* Buttons, menus, fields */
  button,
  .button {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 6px;
    color: var(--text);
    cursor: pointer;
    display: inline-block;
    font: 500 0.87rem/1.4 var(--sans);
    padding: 6px 14px;
  }
  button:hover,
  .button:hover {
    background: var(--sunken);
    text-decoration: none;
  }
  button.primary {
    background: var(--primary);
    border-color: var(--primary);
    color: var(--primary-text);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button:disabled,
  button.primary:disabled {
    background: var(--sunken);
    border-color: var(--line);
    color: var(--quiet);
    cursor: not-allowed;
    filter: none;
  }
  .button[aria-current] {
    background: var(--sunken);
    border-color: var(--quiet);
    font-weight: 600;
  }
  .buttons {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .box-head .buttons .button {
    padding: 3px 10px;
  }
  .filters {
    margin-bottom: 1rem;
  }
  .toolbar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-bottom: 1rem;
  }
  .path {
    font-size: 1.05rem;
    font-weight: 400;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .path > span {
    font-weight: 600;
  }
  .repository-title {
    align-items: center;
    display: flex;
    gap: 10px;
  }
  .repository-title .icon {
    color: var(--quiet);
    height: 22px;
    width: 22px;
  }
  .menu {
    position: relative;
  }
  .menu > summary {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 6px;
    cursor: pointer;
    font-size: 0.87rem;
    font-weight: 500;
    list-style: none;
    padding: 5px 12px;
  }
  .menu > summary::after {
    border: 4px solid transparent;
    border-top-color: currentColor;
    content: '';
    display: inline-block;
    margin-left: 8px;
    vertical-align: -2px;
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu > summary .icon {
    color: var(--quiet);
    margin-right: 6px;
  }
  .menu > ul {
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
    left: 0;
    max-height: 320px;
    min-width: 220px;
    overflow: auto;
    position: absolute;
    top: calc(100% + 4px);
    z-index: 2;
  }
  .menu > ul > li {
    padding: 0;
  }
  .menu > ul a {
    flex: 1;
    padding: 8px 14px;
    white-space: nowrap;
  }
  .menu > ul a[aria-current] {
    font-weight: 600;
  }
  .clone {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .clone label {
    color: var(--quiet);
    font-size: 0.87rem;
  }
  .clone input {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 6px;
    color: var(--text);
    font: 0.82rem/1.4 var(--mono);
    padding: 6px 10px;
    width: 340px;
  }

  /* Folders and files */
  table {
    border-collapse: collapse;
    width: 100%;
  }
  .tree td {
    border-top: 1px solid var(--line);
    overflow: hidden;
    padding: 8px 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tree tbody tr:first-child td {
    border-top: 0;
  }
  .tree tbody tr:hover {
    background: var(--sunken);
  }
  .tree {
    table-layout: fixed;
  }
  .tree-name {
    width: 34%;
  }
  .tree-when {
    width: 150px;
  }
  .tree td:last-child:not(:first-child) {
    color: var(--quiet);
    font-size: 0.87rem;
    text-align: right;
  }
  .tree .icon {
    color: var(--quiet);
    margin-right: 10px;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .lines,
  .diff {
    font: 12.5px/20px var(--mono);
    margin: 8px 0;
  }
  .lines code,
  .diff code {
    font: inherit;
    tab-size: 4;
    white-space: pre;
  }
  .lines td:first-child {
    padding: 0 14px 0 16px;
    text-align: right;
    user-select: none;
    width: 1%;
  }
  .lines td:first-child a {
    color: var(--quiet);
  }
  .lines tr:target {
    background: var(--warning-surface);
  }
  .diff {
    margin: 0;
  }
  .diff td {
    padding: 0 16px 0 8px;
    white-space: nowrap;
  }
  .diff td:not(:last-child) {
    border-right: 1px solid var(--line);
    color: var(--quiet);
    min-width: 44px;
    padding: 0 8px;
    text-align: right;
    user-select: none;
    width: 1%;
  }
  .diff-hunk td {
    background: var(--sunken);
    color: var(--quiet);
    padding-bottom: 3px;
    padding-top: 3px;
    white-space: pre;
  }
  .diff-prefix {
    display: inline-block;
    user-select: none;
    width: 1.6em;
  }
  .diff .d2h-ins td {
    background: var(--added-line);
  }
  .diff .d2h-del td {
    background: var(--removed-line);
  }
  .diff .d2h-ins .diff-prefix {
    color: var(--added);
  }
  .diff .d2h-del .diff-prefix {
    color: var(--removed);
  }
  .diff ins {
    background: var(--added-word);
    border-radius: 2px;
    text-decoration: none;
  }
  .diff del {
    background: var(--removed-word);
    border-radius: 2px;
    text-decoration: none;
  }
  .counts {
    flex: none;
    font: 600 0.82rem/1.4 var(--mono);
    white-space: nowrap;
  }
  .added {
    color: var(--added);
  }
  .removed {
    color: var(--removed);
  }
  .file-index ul {
    list-style: none;
    margin: 0;
    padding: 8px 0;
  }
  .file-index li {
    align-items: center;
    display: flex;
    gap: 10px;
    padding: 3px 16px;
  }
  .file-index a {
    flex: 1;
    font: 0.83rem/1.5 var(--mono);
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .file-status {
    border: 1px solid currentColor;
    border-radius: 4px;
    flex: none;
    font: 600 11px/16px var(--mono);
    text-align: center;
    width: 18px;
  }
  .file-added {
    color: var(--added);
  }
  .file-removed {
    color: var(--removed);
  }
  .file-modified,
  .file-renamed {
    color: var(--warning);
  }
  .file {
    overflow: clip;
  }
  .file > summary {
    align-items: center;
    background: var(--sunken);
    cursor: pointer;
    display: flex;
    gap: 10px;
    list-style: none;
    min-height: 42px;
    padding: 6px 16px;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .file > summary::-webkit-details-marker {
    display: none;
  }
  .file > summary::before {
    border: 5px solid transparent;
    border-left-color: var(--quiet);
    content: '';
    flex: none;
    margin-right: -4px;
  }
  .file[open] > summary {
    border-bottom: 1px solid var(--line);
  }
  .file[open] > summary::before {
    transform: translate(-2px, 3px) rotate(90deg);
  }
  .file > summary:focus-visible {
    outline-offset: -2px;
  }
  .file-path {
    flex: 1;
    font: 600 0.83rem/1.5 var(--mono);
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .file-link {
    flex: none;
    font-size: 0.84rem;
  }

  /* Commits */
  .commits > li {
    align-items: center;
    padding: 10px 16px !important;
  }
  .commit-subject {
    color: var(--text);
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .commit-body summary {
    color: var(--quiet);
    cursor: pointer;
    font-size: 0.84rem;
    width: fit-content;
  }
  .commit-body pre,
  .message {
    margin: 6px 0 10px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .sha {
    color: var(--quiet);
  }
  .commit {
    padding: 14px 16px;
  }
  .commit .meta {
    overflow-wrap: anywhere;
  }
  section > h2 {
    margin: 0 0 0.75rem;
  }

  /* Pull requests */
  .state {
    align-items: center;
    border-radius: 999px;
    color: #ffffff;
    display: inline-flex;
    flex: none;
    font-size: 0.84rem;
    font-weight: 600;
    gap: 6px;
    line-height: 1.5;
    padding: 3px 12px;
  }
  .state-open {
    background: var(--open);
  }
  .state-merged {
    background: var(--merged);
  }
  .state-closed {
    background: var(--closed);
  }
  .state-draft {
    background: var(--draft);
  }
  .pulls > li {
    align-items: flex-start;
  }
  .pulls .meta {
    margin-top: 2px;
  }
  .pull-head h1 {
    margin-bottom: 0.5rem;
    overflow-wrap: anywhere;
  }
  .number {
    color: var(--quiet);
    font-weight: 400;
  }
  .pull-summary {
    align-items: center;
    color: var(--quiet);
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-bottom: 1rem;
  }
  .pull-summary strong {
    color: var(--text);
  }
  .branch {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 5px;
    font: 0.8rem/1.5 var(--mono);
    overflow-wrap: anywhere;
    padding: 1px 6px;
  }
  .sections {
    align-items: center;
    border-bottom: 1px solid var(--line);
    display: flex;
    gap: 4px;
    margin-bottom: 1.25rem;
  }
  .sections a {
    align-items: center;
    color: var(--text);
    display: inline-flex;
    gap: 8px;
    padding: 8px 12px;
  }
  .sections a:first-child {
    margin-left: -12px;
  }
  .columns {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr) 220px;
    margin-bottom: 1rem;
  }
  aside section {
    border-bottom: 1px solid var(--line);
    margin-bottom: 1rem;
    padding-bottom: 1rem;
  }
  aside section:last-child {
    border-bottom: 0;
  }
  aside h2 {
    color: var(--quiet);
    font-size: 0.84rem;
    margin: 0 0 4px;
  }
  .persons,
  .labels {
    list-style: none;
    margin: 0;
    overflow-wrap: anywhere;
    padding: 0;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .label,
  .labels li {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 999px;
    font-size: 0.78rem;
    font-weight: 500;
    padding: 1px 9px;
  }
  .label + .label {
    margin-left: 4px;
  }
  .banner {
    align-items: center;
    background: var(--warning-surface);
    border: 1px solid var(--warning);
    border-radius: 8px;
    display: flex;
    gap: 10px;
    margin-bottom: 1rem;
    padding: 10px 16px;
  }
  .banner .icon {
    color: var(--warning);
  }
  .merge {
    display: flex;
    gap: 16px;
    padding: 18px 16px;
  }
  .merge > div {
    flex: 1;
    min-width: 0;
  }
  .merge h2 {
    margin-bottom: 2px;
  }
  .merge p {
    color: var(--quiet);
    margin-bottom: 12px;
  }
  .merge ul {
    margin: 0 0 12px;
    padding-left: 20px;
  }
  .merge form {
    margin: 0;
  }
  .merge-icon {
    align-items: center;
    border-radius: 50%;
    color: #ffffff;
    display: flex;
    flex: none;
    height: 32px;
    justify-content: center;
    width: 32px;
  }
  .merge-ready .merge-icon {
    background: var(--open);
  }
  .merge-blocked .merge-icon {
    background: var(--draft);
  }
  .merge-merged .merge-icon {
    background: var(--merged);
  }
  .merge-closed .merge-icon {
    background: var(--closed);
  }

  /* Rendered Markdown */
  .markdown {
    overflow-wrap: anywhere;
    padding: 18px 24px;
  }
  .markdown > :first-child {
    margin-top: 0;
  }
  .markdown > :last-child {
    margin-bottom: 0;
  }
  .markdown :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 600;
    line-height: 1.3;
    margin: 1.5em 0 0.6em;
  }
  .markdown h1 {
    border-bottom: 1px solid var(--line);
    font-size: 1.5rem;
    padding-bottom: 0.3em;
  }
  .markdown h2 {
    border-bottom: 1px solid var(--line);
    font-size: 1.25rem;
    padding-bottom: 0.3em;
  }
  .markdown h3 {
    font-size: 1.08rem;
  }
  .markdown :is(h4, h5, h6) {
    font-size: 1rem;
  }
  .markdown :where(p, ul, ol, dl, table, pre, blockquote, details, .alert) {
    margin: 0 0 14px;
  }
  .markdown :is(ul, ol) {
    padding-left: 1.8em;
  }
  .markdown li > :where(ul, ol, p) {
    margin-bottom: 4px;
  }
  .markdown li:has(> input) {
    list-style: none;
  }
  .markdown li > input {
    margin: 0 0.5em 0 -1.5em;
    vertical-align: -1px;
  }
  .markdown code {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 1px 5px;
  }
  .markdown pre {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 6px;
    line-height: 1.5;
    overflow: auto;
    padding: 12px 16px;
  }
  .markdown pre code {
    background: none;
    border: 0;
    overflow-wrap: normal;
    padding: 0;
  }
  .markdown table {
    display: block;
    max-width: 100%;
    overflow: auto;
    width: max-content;
  }
  .markdown :is(th, td) {
    border: 1px solid var(--line);
    overflow-wrap: break-word;
    padding: 6px 12px;
    text-align: left;
    vertical-align: top;
  }
  .markdown :is(th, td)[align='center'] {
    text-align: center;
  }
  .markdown :is(th, td)[align='right'] {
    text-align: right;
  }
  .markdown th {
    background: var(--sunken);
    font-weight: 600;
  }
  .markdown blockquote {
    border-left: 3px solid var(--line);
    color: var(--quiet);
    padding: 0 14px;
  }
  .markdown :where(blockquote, .alert, details) > :last-child {
    margin-bottom: 0;
  }
  .markdown summary {
    cursor: pointer;
    font-weight: 500;
  }
  .markdown details[open] > summary {
    margin-bottom: 8px;
  }
  .markdown hr {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 20px 0;
  }
  .markdown img {
    max-width: 100%;
  }
  .markdown .diagram {
    margin: 0 0 14px;
  }
  .diagram img {
    display: block;
    height: auto;
    margin: 0 auto 8px;
  }
  .diagram summary {
    color: var(--quiet);
    font-size: 0.87rem;
  }
  .drawing {
    border: 0;
    height: 600px;
    left: -9999px;
    position: absolute;
    top: 0;
    width: 1200px;
  }
  .markdown kbd {
    background: var(--sunken);
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 4px;
    font: 0.8em var(--mono);
    padding: 1px 5px;
  }
  .alert {
    --kind: var(--note);
    border-left: 3px solid var(--kind);
    padding: 2px 14px;
  }
  .alert-title {
    color: var(--kind);
    font-weight: 600;
    margin-bottom: 4px !important;
  }
  .alert-tip {
    --kind: var(--tip);
  }
  .alert-important {
    --kind: var(--important);
  }
  .alert-warning {
    --kind: var(--warning);
  }
  .alert-caution {
    --kind: var(--removed);
  }

  @media (max-width: 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .clone input {
      width: 220px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
`;
