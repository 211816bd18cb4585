import { Table, type TableProps } from '@huiyin/ui/table';

type DataTableProps<Row> = Omit<TableProps<Row>, 'captionHidden'> & {
  /** A heading above mostly says the same, so that the caption is only heard. */
  readonly captionShown?: boolean;
};

/** A table as the desk draws it, dense. */
export function DataTable<Row>({ captionShown = false, look = '', ...table }: DataTableProps<Row>) {
  return <Table {...table} captionHidden={!captionShown} look={`dense ${look}`.trim()} />;
}
