"""The data as a product: files of each table and series, package, catalogue, versions."""
