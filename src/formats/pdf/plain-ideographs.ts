/**
 * Some PDF writers give a font's radicals in place of the ideographs they look like: ⼈⺠ for 人民. Kangxi radicals have
 * their ideographs in Unicode; those of the supplement are listed here.
 */
export const plainIdeographs = (text: string): string => text
  .replace(/[\u2f00-\u2fd5]/g, (one) => one.normalize("NFKC"))
  .replace(/[\u2e80-\u2ef3]/g, (one) => supplement.get(one) ?? one);

const pairs =
  "⺎兀⺏尣⺒巳⺓幺⺕彐⺙攵⺝月⺟母⺠民⺢水⺤爪⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺷羊⺸羋⺹耂⺼肉⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇觧⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝"
  + "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const supplement: ReadonlyMap<string, string> =
  new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, one, other]) => [one!, other!]));
