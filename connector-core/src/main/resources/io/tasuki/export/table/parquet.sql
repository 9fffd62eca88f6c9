-- A row of the file is one of the query's.
copy (select {columns} from ({query}) as rows)
to {file} (format parquet, compression zstd, use_tmp_file false)
