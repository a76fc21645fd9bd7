declare module "opencc-js/dict/TSCharacters" {
  /** "traditional simplified", joined with "|". */
  const pairs: string;
  export default pairs;
}
