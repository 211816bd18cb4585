/** The few words that scripts in the page say; what the server can say stands in the page. */
export const zhIsland = {
  left: (count: number) => `还可以写 ${count} 个字`,
  over: (count: number) => `超出 ${count} 个字，请删减`,
  restored: '已恢复您刚才没有提交的内容。',
  shrinking: '正在缩小照片……',
  tooLarge: (name: string) => `“${name}”超过 10 MB，请换小一点的`,
  tooMany: '最多 6 个文件',
};
