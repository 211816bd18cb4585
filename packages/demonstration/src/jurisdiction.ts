export interface Jurisdiction {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly timeZone: string;
  /** The zone's distance from UTC, the same all year. */
  readonly utcOffset: string;
  readonly office: string;
  readonly phone: string;
  readonly mail: string;
  readonly post: string;
  readonly counter: { readonly address: string; readonly hours: string };
  /** Where a tip about an official goes; the portal neither takes nor keeps one. */
  readonly disciplineOffice: {
    readonly name: string;
    readonly phone: string;
    readonly post: string;
    readonly counter: { readonly address: string; readonly hours: string };
    /** Who takes what is about the head of this office. */
    readonly superior: string;
  };
  readonly isDemonstration: boolean;
}

/** The invented county whose portal the demonstration shows. Every address and number is invented; 12388 is the national line. */
export const jurisdiction: Jurisdiction = {
  key: 'yunting',
  name: '云汀县',
  nameEn: 'Yunting County',
  timeZone: 'Asia/Shanghai',
  utcOffset: '+08:00',
  office: '县委巡视整改工作领导小组办公室',
  phone: '0600-5550100',
  mail: 'zgb@yunting.example',
  post: '云汀县汀南街道书院路1号 县委巡视整改工作领导小组办公室（邮政编码：000600）',
  counter: {
    address: '云汀县汀南街道书院路1号，县政务服务大厅一楼东侧“群众来访”窗口',
    hours: '周一至周五 8:30—12:00，13:30—17:30',
  },
  disciplineOffice: {
    name: '云汀县纪委监委信访室',
    phone: '12388',
    post: '云汀县汀南街道书院路6号 县纪委监委信访室（邮政编码：000600）',
    counter: {
      address: '云汀县汀南街道书院路6号，县纪委监委来访接待室（从南门进）',
      hours: '周一至周五 9:00—11:30，14:00—17:00',
    },
    superior: '云州市纪委监委信访室，云州市云台路1号（邮政编码：000500），电话 12388',
  },
  isDemonstration: true,
};
