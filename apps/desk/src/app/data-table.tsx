import { Table, type TableProps } from '@huiyin/ui/table';

type DataTableProps<Row> = Omit<TableProps<Row>, 'captionHidden' | 'named'> & {
  /** A heading above mostly says the same, so that the caption is only heard. */
  readonly captionShown?: boolean;
  /** Where it is narrow, rows are set one under another, each cell beside its head, and nothing is scrolled sideways. */
  readonly stacks?: boolean;
};

/** A table as the desk draws it, dense. */
export function DataTable<Row>({ captionShown = false, stacks, look = '', ...table }: DataTableProps<Row>) {
  const looks = ['dense', ...(stacks ? ['stacked'] : []), ...(look ? [look] : [])].join(' ');
  return <Table {...table} captionHidden={!captionShown} look={looks} named={stacks ?? false} />;
}
