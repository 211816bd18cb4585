/** The few words that scripts in the page say; what the server alone says stands in the page. */
export const zhIsland = {
  left: (count: number) => `还可以写 ${count} 个字`,
  over: (count: number) => `超出 ${count} 个字，请删减`,
  restored: '已恢复您刚才没有提交的内容。',
  shrinking: '正在缩小照片……',
  tooLarge: (name: string) => `“${name}”超过 10 MB，请换小一点的`,
  tooMany: '最多 6 个文件',
  faults: {
    empty: '请输入查询码',
    length: (length: number) => `查询码是 25 个字符，您输入了 ${length} 个`,
    character: (character: string, group: number) => `第 ${group} 组里的“${character}”不会出现在查询码里`,
    check: '查询码有一处写错，请对照原件逐组检查',
  },
  caseNumberHint: '受理编号（11 位数字）不能用来查询，请输入查询码。',
};
