"""The benchmarks: what the program costs against what the same work costs by hand, in one run."""
