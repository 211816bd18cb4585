import { expect, it } from 'vitest';
import { groupAlike } from './group-alike.ts';

const wishes = [
  '小学门口放学时车太多，希望设接送专用车道。',
  '希望老旧小区加装电梯，六楼老人下不来。',
  '放学时段学校门口接送孩子的车堵成一团，能不能划出接送区？',
  '村里的公交一天只有两班，能不能多开几班？',
  '老小区没有电梯，老人上下楼太难，盼着加装。',
  '公交班次太少，镇上到县城末班车下午四点就没了，希望多开几班公交。',
  '菜市场地面常年积水，该修了。',
];

it('puts together what asks for one thing in other words, and leaves alone what is like nothing', () => {
  const groups = groupAlike(wishes);
  expect(groups.map(({ members }) => members)).toEqual([
    [0, 2],
    [1, 4],
    [3, 5],
  ]);
  expect(groups[1]?.words).toContain('加装');
});

it('has nothing to say of no text, of one, and of texts that share nothing', () => {
  expect(groupAlike([])).toEqual([]);
  expect(groupAlike(['路灯坏了'])).toEqual([]);
  expect(groupAlike(['路灯坏了', '低保没发'])).toEqual([]);
});

it('takes the same words sent many times for one group', () => {
  const [group] = groupAlike(Array.from({ length: 20 }, () => '修路'));
  expect(group?.members).toHaveLength(20);
});
