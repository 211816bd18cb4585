/** 回避：哪些单位和人员不得看到来件。 */
export const zhExclusion = {
  exclusion: {
    title: '回避',
    inTheirWords: '本人写的被反映对象：',
    toBeNamed: '还没有核对是名录中的谁，核对之前不能派单。',
    ground: {
      accused: (name: string) => `被反映：${name}`,
      conflict: (name: string) => `申请回避：${name}`,
    },
    note: '上面的单位（包括其全部人员）和个人看不到本件：列表、查找、统计、合并、通知里都没有。',
    nameText:
      '选中的单位和人员从此看不到本件，也不再出现在他们的统计里。正由该单位办理的，立即收回，须另行派给别的单位。名录里没有的，什么都不选，直接保存。',
    units: '被反映的单位',
    unitsHint: '只是请该单位解决问题的，不要选；反映的就是该单位本身的问题，才选。',
    staff: '被反映的人员',
    staffHint: '只选人员的，其所在单位仍可以承办。反映单位负责人的，请把单位一并选上。',
    person: (name: string, place: string) => `${name}（${place}）`,
    declareText: '您与本件有利害关系，可能影响公正办理的，应当回避。提交后您立即看不到本件，不能自行恢复。',
    declareHint: '例如：当事人是近亲属；本人曾经办理过所涉事项。受理和审核人员可以看到。',
    declared: '已记入回避。您不再能查看这件来件。',
  },
};
